/** The queues of others who signed in on this phone: each goes out under its own session (F4, F5). */
import { MediaBase } from "#/media/base";
import { Sender } from "#/media/sender";
import type { Rules } from "#/outbox/types";
import type { OtherQueue } from "#/store/api";
import { Disk } from "#/store/disk";
import { channelName, type Message } from "#/store/messages";
import type { PhoneBase } from "#/store/persons";
import { AnswerTaker } from "./answer";
import { holdBriefly } from "./election";
import { exchange, type Outcome, Pace } from "./exchange";

export interface OthersOptions {
  readonly person: string;
  readonly device: string;
  readonly rules: Rules;
  readonly phone: PhoneBase;
  readonly stopped: AbortSignal;
}

/** Sends what waits in them, and tells what had to stay. */
export async function sendForOthers(options: OthersOptions): Promise<OtherQueue[]> {
  const queues: OtherQueue[] = [];
  for (const { id, name } of await options.phone.persons()) {
    if (id === options.person || options.stopped.aborted) continue;
    const disk = new Disk(id);
    const media = new MediaBase(id);
    try {
      const files = (await media.waitingFiles()).filter(({ sent }) => !sent).length;
      if ((await disk.unsent()) === 0 && files === 0) continue;
      await holdBriefly(id, (stopped) => drain(disk, options, stopped), options.stopped);
      const unsent = await disk.unsent();
      const session = (await options.phone.person(id))?.session ?? false;
      if (unsent > 0) queues.push({ person: id, name, unsent, signedOut: !session });
    } finally {
      disk.close();
      media.close();
    }
  }
  return queues;
}

/** Never by another's session, so that an author never changes; one that is gone waits for its person (F5, F6). */
async function drain(disk: Disk, options: OthersOptions, stopped: AbortSignal): Promise<void> {
  const id = disk.person;
  if (!(await options.phone.person(id))?.session) return;
  const channel = new BroadcastChannel(channelName(id));
  const tell = (message: Message): void => channel.postMessage(message);
  const now = (): Date => new Date();
  const taker = new AnswerTaker(disk, options.rules, tell, now);
  const { device } = options;
  const sender = new Sender({ person: id, disk, stopped, changed: () => undefined, forOther: true });
  try {
    let outcome: Outcome;
    do {
      outcome = await exchange(disk, taker, {
        device,
        sendOnly: true,
        signal: stopped,
        now,
        pace: new Pace(),
        files: () => sender.base.waiting(),
      });
    } while (outcome.kind === "done" && (await disk.unsent()) > 0 && !stopped.aborted);
    if (outcome.kind === "signed_out")
      await options.phone.change(id, (before) => before && { ...before, session: false });
    else if (outcome.kind === "done") await sender.pass();
  } finally {
    sender.close();
    channel.close();
  }
}
