/** Many short texts as one long one: finding a part in all of them is one walk of the browser's own `indexOf`. */

const END = "\n";

/** Texts with their owners, in the order in which they were added. */
export class Column {
  text = "";
  #starts: number[] = [];
  #owners: number[] = [];
  #pieces: string[] = [];
  #length = 0;
  /** Where each text begins, and, last, where the column ends. */
  starts = new Uint32Array(0);
  owners = new Uint32Array(0);

  add(owner: number, piece: string): void {
    if (piece === "") return;
    this.#starts.push(this.#length);
    this.#owners.push(owner);
    this.#pieces.push(piece);
    this.#length += piece.length + 1;
  }

  close(): void {
    this.text = this.#pieces.length > 0 ? this.#pieces.join(END) + END : "";
    this.starts = Uint32Array.from([...this.#starts, this.#length]);
    this.owners = Uint32Array.from(this.#owners);
    this.#starts = [];
    this.#owners = [];
    this.#pieces = [];
  }

  get size(): number {
    return this.owners.length;
  }

  /** Every text in which a part of it is the word, once each. */
  each(word: string, found: (piece: number, begins: boolean, ends: boolean) => void): void {
    let piece = 0;
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, this.starts[piece + 1])) {
      piece = this.#pieceAt(at, piece);
      found(piece, this.starts[piece] === at, this.text.charAt(at + word.length) === END);
    }
  }

  /** The text that holds the place; it is not before `from`. */
  #pieceAt(at: number, from: number): number {
    let low = from;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
