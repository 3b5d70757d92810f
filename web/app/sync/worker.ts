/** The sync worker of a tab: waits to be the leader of its person, and is replaced when it freezes (F13). */
import { ENTITIES } from "#/generated/entities";
import type { Rules } from "#/outbox/types";
import { channelName, lockName, type Message } from "#/store/messages";
import { markSignedOut, othersOn } from "#/store/persons";
import { Leader } from "./leader";

const FROZEN_MS = 20_000;
const LOOK_MS = 5_000;

interface Start {
  readonly person: string;
  readonly device: string;
}

self.onmessage = (event: MessageEvent<Start>) => start(event.data);

function start({ person, device }: Start): void {
  const channel = new BroadcastChannel(channelName(person));
  let leader: Leader | null = null;
  let lastBeat = Date.now();
  const lead = async (signal: AbortSignal): Promise<void> => {
    const tell = (message: Message): void => channel.postMessage(message);
    const others = () => othersOn(person);
    leader = new Leader({
      person,
      device,
      rules: ENTITIES as unknown as Rules,
      tell,
      others,
      signedOut: markSignedOut,
      signal,
    });
    await leader.run();
    leader = null;
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "beat") lastBeat = Date.now();
    if (data.kind === "poke" || data.kind === "saved" || data.kind === "signed_in") leader?.poke();
  };
  self.addEventListener("online", () => leader?.poke());
  void campaign(person, lead);
  setInterval(() => {
    if (leader || Date.now() - lastBeat < FROZEN_MS) return;
    lastBeat = Date.now();
    void seize(person, lead);
  }, LOOK_MS);
}

type Lead = (signal: AbortSignal) => Promise<void>;

async function campaign(person: string, lead: Lead): Promise<void> {
  if (!navigator.locks) return lead(new AbortController().signal);
  await hold(person, {}, lead);
}

/** Takes the lock from a leader that gave no sign of life. */
function seize(person: string, lead: Lead): Promise<void> {
  return hold(person, { steal: true }, lead);
}

async function hold(person: string, options: LockOptions, lead: Lead): Promise<void> {
  const stopped = new AbortController();
  try {
    await navigator.locks.request(lockName(person), options, () => lead(stopped.signal));
  } catch {
    stopped.abort(); // the lock was taken from us: whoever took it goes on
  }
}
