/** One file to the server by the tus protocol, from where it stands; loaded only when there is one to send. */
import {
  type DetailedError,
  type FileReader,
  type FileSource,
  type SliceResult,
  Upload,
} from "tus-js-client";
import { countCopies } from "#/worker/tidy";
import { entityOf, type FileRow, type MediaBase, PIECE_BYTES } from "./base";

/**
 * Bytes of one request. After a cut Chromium itself repeats a request of a connection that it used before, from its
 * first byte, before anybody can ask where the upload stands: a request is what a cut can cost.
 */
const PHOTO_REQUEST = 160 * 1024;
const FILM_REQUEST = 1024 * 1024;
/** Of what goes out, in memory until the browser tidies up. */
const COPIES = 4;
/** Silence that means that nothing will come. */
const SILENCE_MS = 40_000;

export type Sent =
  | { readonly kind: "done" }
  /** No connection, or it gave nothing in time, or somebody else answers. */
  | { readonly kind: "offline" }
  /** The server answered: signed out, full, wrong hash, no record …; 0: this phone has lost its bytes. */
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "stopped" };

interface SendOptions {
  readonly base: MediaBase;
  readonly person: string;
  readonly file: FileRow;
  readonly stopped: AbortSignal;
  readonly onProgress: (sent: number) => void;
}

export function send({ base, person, file, stopped, onProgress }: SendOptions): Promise<Sent> {
  return new Promise((resolve) => {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = (sent: Sent): void => {
      clearTimeout(silence);
      stopped.removeEventListener("abort", stop);
      resolve(sent);
    };
    const giveUp = (sent: Sent): void => {
      void upload.abort().catch(() => undefined);
      end(sent);
    };
    const stop = (): void => giveUp({ kind: "stopped" });
    const listen = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => giveUp({ kind: "offline" }), SILENCE_MS);
    };
    const isFilm = file.bytes > PIECE_BYTES;
    const address = `/api/media/uploads/${file.id}`;
    const upload = new Upload(new Blob(), {
      endpoint: "/api/media/uploads",
      // One address a photo: it goes on after any cut, restart or lost reply, without anything to remember.
      uploadUrl: file.begun ? address : null,
      fileReader: new Pieces(base, file),
      uploadSize: file.bytes,
      chunkSize: isFilm ? FILM_REQUEST : PHOTO_REQUEST,
      // A film's first request is small, since it may be told that there is no room.
      uploadDataDuringCreation: !isFilm,
      retryDelays: null,
      storeFingerprintForResuming: false,
      metadata: { [entityOf(file)]: file.id, sha256: file.sha256 },
      headers: { "X-Qianchang-Person": person },
      onProgress: (sent) => {
        listen();
        onProgress(sent);
      },
      // On a slow line the first report of a request comes late, and not to say where it stands looks like standing.
      onAfterResponse: (_, response) => {
        const offset = response.getHeader("Upload-Offset");
        if (offset) onProgress(Number(offset));
      },
      onSuccess: () => end({ kind: "done" }),
      onError: (error) => end(judge(error)),
    });
    stopped.addEventListener("abort", stop);
    if (stopped.aborted) return stop();
    listen();
    if (!file.begun) onProgress(0);
    upload.start();
  });
}

function judge(error: Error | DetailedError): Sent {
  // One that can't be read from the disk holds up no other.
  if ("causingError" in error && error.causingError instanceof MissingPieceError)
    return { kind: "refused", status: 0 };
  const status = ("originalResponse" in error && error.originalResponse?.getStatus()) || 0;
  // 400: the line was cut between us; 5xx but a full disk pass by themselves.
  const passing = status === 0 || status === 400 || status === 409 || (status >= 500 && status !== 507);
  return passing ? { kind: "offline" } : { kind: "refused", status };
}

class MissingPieceError extends Error {}

/** Bytes from the phone's disk, a piece at a time: a film of 200 MB is never in memory as a whole. */
class Pieces implements FileReader, FileSource {
  readonly size: number;
  #last: { readonly index: number; readonly bytes: ArrayBuffer } | null = null;

  constructor(
    private readonly base: MediaBase,
    private readonly file: FileRow,
  ) {
    this.size = file.bytes;
  }

  openFile(): Promise<FileSource> {
    return Promise.resolve(this);
  }

  /** Bytes and no Blob: those stay with the browser until it tidies up, a whole film of them. */
  async slice(start: number, end: number): Promise<SliceResult> {
    const to = Math.min(end, this.size);
    countCopies(COPIES * (to - start));
    const [first, last] = [Math.floor(start / PIECE_BYTES), Math.floor((to - 1) / PIECE_BYTES)];
    const from = start - first * PIECE_BYTES;
    const bytes =
      first === last
        ? new Uint8Array(await this.#piece(first), from, to - start)
        : await this.#joined(first, from, to - start);
    // The library asks for a size, which arrays of bytes call by another name.
    return { value: Object.assign(bytes, { size: bytes.byteLength }), done: to >= this.size };
  }

  /** From several pieces: a request that goes on where a cut left the upload begins anywhere. */
  async #joined(first: number, from: number, count: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(count);
    for (let done = 0, index = first, skip = from; done < count; index += 1, skip = 0) {
      const piece = await this.#piece(index);
      const part = new Uint8Array(piece, skip, Math.min(piece.byteLength - skip, count - done));
      bytes.set(part, done);
      done += part.byteLength;
    }
    return bytes;
  }

  /** Several requests of a film lie in one. */
  async #piece(index: number): Promise<ArrayBuffer> {
    if (this.#last?.index !== index) {
      const bytes = await this.base.piece(this.file.id, index);
      if (!bytes) throw new MissingPieceError(`piece ${index} of photo ${this.file.id} is not on this phone`);
      this.#last = { index, bytes };
    }
    return this.#last.bytes;
  }

  close(): void {
    this.#last = null;
  }
}
