/** Called by the store when a record finds no room (F18). */
import { MediaBase } from "./base";
import { type MediaMessage, mediaChannel } from "./messages";
import { freeRoom } from "./room";

/** Text must be saved and there is no room: safe copies make way. True when some did (F18). */
export async function makeRoom(person: string, bytes: number): Promise<boolean> {
  const base = new MediaBase(person);
  const channel = new BroadcastChannel(mediaChannel(person));
  try {
    const gone = await freeRoom(base, bytes);
    for (const row of gone) channel.postMessage({ kind: "file", row } satisfies MediaMessage);
    return gone.length > 0;
  } finally {
    channel.close();
    base.close();
  }
}
