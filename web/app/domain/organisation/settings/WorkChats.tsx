import { useState } from "preact/hooks";
import { compare, factsLine, t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce, Button, ListHead, Select, TextField, UnsentChip } from "#/ui";
import { saving } from "../saving";
import type { Done } from "../UndoLine";
import {
  type ChatDraft,
  type ChatProblem,
  chatProblem,
  chatValues,
  hiddenAddress,
  NO_CHAT,
  type Tried,
  tryChat,
  type WorkChat,
} from "./work_chat";

/** Where hosts are told outside that a visitor is here; for managers alone, since an address holds a secret (R2). */
export function WorkChats({ onDone }: { onDone: (done: Done) => void }) {
  const store = useStore();
  if (!store.status.value.manages.includes("managers")) return null;
  const chats = store
    .list("work_chat", "managers")
    .value.toSorted((one, other) => compare(one.fields.name ?? "", other.fields.name ?? ""));
  return (
    <section class="work-chats">
      <ListHead title={t("chat.title")} />
      <p class="work-chats__what">{t("chat.what")}</p>
      <ul class="settings__list">
        {chats.map((chat) => (
          <ChatRow key={chat.id} chat={chat} onDone={onDone} />
        ))}
      </ul>
      <AddChat onDone={onDone} />
    </section>
  );
}

function ChatRow({ chat, onDone }: { chat: WorkChat; onDone: (done: Done) => void }) {
  const store = useStore();
  const [tried, setTried] = useState<Tried | "trying" | undefined>(undefined);
  const { name = "", address = "", group, off } = chat.fields;
  const hears = group ? store.record("group", group).value?.fields.name : t("chat.everything");
  const attempt = async () => {
    setTried("trying");
    const outcome = await tryChat(store.person, chat.id);
    setTried(outcome);
    announce(t(`chat.tried.${outcome}`));
  };
  const turn = async () => {
    const failed = await saving(() => store.write("work_chat", chat.id, { off: !off }));
    const words = failed || t(off ? "chat.isOn" : "chat.isOff", { name });
    onDone({
      words,
      ...(!failed && { undo: () => void store.write("work_chat", chat.id, { off: off ?? null }) }),
    });
  };
  const remove = async () => {
    const failed = await saving(() => store.remove("work_chat", chat.id));
    const undo = () => void store.remove("work_chat", chat.id, false);
    onDone({ words: failed || t("chat.removed", { name }), ...(!failed && { undo }) });
  };
  return (
    <li class="settings__row" data-chat={chat.id}>
      <div class="settings__words">
        <h3 class="qc-t-row">
          {name} {chat.unsent && <UnsentChip />}
        </h3>
        <p class="qc-t-second">{factsLine(off && t("chat.off"), hears, hiddenAddress(address))}</p>
        {tried && (
          <p class={`qc-t-second${tried === "done" || tried === "trying" ? "" : " qc-c-bad"}`} role="status">
            {t(`chat.tried.${tried}`)}
          </p>
        )}
      </div>
      <div class="work-chats__acts">
        <Button size={48} disabled={tried === "trying"} onPress={() => void attempt()}>
          {t("chat.try")}
        </Button>
        <Button size={48} onPress={() => void turn()}>
          {t(off ? "chat.turnOn" : "chat.turnOff")}
        </Button>
        <Button size={48} kind="bad" onPress={() => void remove()}>
          {t("chat.remove")}
        </Button>
      </div>
    </li>
  );
}

function AddChat({ onDone }: { onDone: (done: Done) => void }) {
  const store = useStore();
  const [draft, setDraft] = useState<ChatDraft>(NO_CHAT);
  const [problem, setProblem] = useState<ChatProblem | undefined>(undefined);
  const [failure, setFailure] = useState("");
  const groups = store
    .list("group", "staff")
    .value.map(({ id, fields }) => ({ value: id, word: fields.name ?? "" }));
  const change = (part: Partial<ChatDraft>) => {
    setDraft({ ...draft, ...part });
    setProblem(undefined);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const found = chatProblem(draft);
    setProblem(found);
    if (found) return;
    const id = store.newId();
    const failed = await saving(() => store.write("work_chat", id, chatValues(draft), { create: true }));
    setFailure(failed);
    if (failed) return;
    setDraft(NO_CHAT);
    onDone({
      words: t("chat.added", { name: draft.name.trim() }),
      undo: () => void store.remove("work_chat", id),
    });
  };
  return (
    <form class="work-chats__form" noValidate onSubmit={(event) => void add(event)}>
      <TextField
        label={t("chat.name")}
        value={draft.name}
        maxLength={60}
        error={problem === "name" ? t("chat.problem.name") : undefined}
        onInput={(name) => change({ name })}
      />
      <TextField
        label={t("chat.address")}
        hint={t("chat.addressHint")}
        value={draft.address}
        maxLength={1_000}
        autocomplete="off"
        error={problem === "address" ? t("chat.problem.address") : undefined}
        onInput={(address) => change({ address })}
      />
      <Select
        label={t("chat.group")}
        value={draft.group}
        options={[{ value: "", word: t("chat.everything") }, ...groups]}
        onChange={(group) => change({ group })}
      />
      {failure && (
        <p class="qc-c-bad" role="alert">
          {failure}
        </p>
      )}
      <Button type="submit" kind="act">
        {t("chat.add")}
      </Button>
    </form>
  );
}
