/** The sync worker of a tab: stands for leader of its person, and leads while it is elected. */
import { ENTITIES } from "#/generated/entities";
import type { Rules } from "#/outbox/types";
import { channelName, type Message } from "#/store/messages";
import { PhoneBase } from "#/store/persons";
import { stand } from "./election";
import { Leader } from "./leader";

interface Start {
  readonly person: string;
  readonly device: string;
}

self.onmessage = (event: MessageEvent<Start>) => start(event.data);

function start({ person, device }: Start): void {
  const phone = new PhoneBase();
  const channel = new BroadcastChannel(channelName(person));
  const tell = (message: Message): void => channel.postMessage(message);
  const rules = ENTITIES as unknown as Rules;
  let leader: Leader | null = null;
  channel.onmessage = ({ data }: MessageEvent<Message>) => leader?.hear(data);
  // Without a network the next try fails at once, and the screen says so at once.
  for (const change of ["online", "offline"]) self.addEventListener(change, () => leader?.poke());
  stand(person, async (stopped) => {
    leader = new Leader({ person, device, rules, phone, tell, stopped });
    await leader.run();
    leader = null;
  });
}
