/** First passwords: made here, told once, read aloud across a room. */

/** Without 0 o 1 l i and other letters that are taken for each other when they are read out or written down. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const GROUP = 4;

/** A password of about 59 bits in three groups: `kwmt-7h3p-xq9d`. */
export function newPassword(
  random: (bytes: Uint8Array) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  const groups = Array.from({ length: GROUPS }, () => lettersOf(random).join(""));
  return groups.join("-");
}

function lettersOf(random: (bytes: Uint8Array) => Uint8Array): string[] {
  const letters: string[] = [];
  // Bytes beyond the last whole multiple would make the first letters likelier.
  const fair = 256 - (256 % LETTERS.length);
  while (letters.length < GROUP) {
    for (const byte of random(new Uint8Array(GROUP))) {
      if (byte < fair && letters.length < GROUP) letters.push(LETTERS.charAt(byte % LETTERS.length));
    }
  }
  return letters;
}
