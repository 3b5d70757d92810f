import { useRef, useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { back, type ScreenProps, useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, type KeyBinding, KeyFoot, LoadingRows, NotHere, ScreenHead, UnsentChip } from "#/ui";
import { type Done, UndoLine } from "../../organisation/UndoLine";
import { attachKey } from "../formalities/documents/AttachButtons";
import { useActs } from "../formalities/use_acts";
import { CLIENTS } from "./addresses";
import { ClientFacts } from "./ClientFacts";
import { ClientPapers } from "./ClientPapers";
import { nameOf } from "./ClientRows";
import { ClientSide } from "./ClientSide";
import { Contacts } from "./Contacts";
import { type Book, useBook } from "./client_book";
import { MergedHere, MergeSuggestions } from "./MergeSuggestions";
import type { Family } from "./merging";
import { ClientDisagreements } from "./PartyDisagreements";
import { PartyFields } from "./PartyForm";
import { Timeline } from "./Timeline";
import { useLook } from "./use_look";
import { usePartyForm } from "./use_party_form";
import "./clients.css";

/** One client: who they are, whom to talk to, and all that happened (R3). A merged one is shown as the one it became. */
export function ClientScreen({ params }: ScreenProps<"/client/:client">) {
  const book = useBook();
  if (!book) return <LoadingRows rows={8} />;
  const family = book.families.get(book.root(params.client));
  if (!family) {
    const all = <Button href={CLIENTS}>{t("clients.all")}</Button>;
    return <NotHere title={t("client.notHere")} next={t("client.notHereNext")} action={all} />;
  }
  return <Page key={family.id} book={book} family={family} />;
}

function Page({ book, family }: { book: Book; family: Family }) {
  const store = useStore();
  const [editing, setEditing] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const acts = useActs();
  const file = useRef<HTMLInputElement>(null);
  const { client } = family;
  useLook(store, family.id);
  return (
    <section class="client">
      <ScreenHead
        size="check"
        title={nameOf(client)}
        onBack={back}
        second={factsLine(client.fields.kind && t(`client.kind.${client.fields.kind}`), client.fields.code)}
        aside={
          <>
            {client.unsent && <UnsentChip />}
            {!client.fields.erased && (
              <Button size={40} hint="E" onPress={() => setEditing(true)}>
                {t("client.edit")}
              </Button>
            )}
          </>
        }
      />
      <div class="client__columns">
        <div class="client__left">
          <MergedHere family={family} onDone={setDone} />
          <MergeSuggestions book={book} family={family} onDone={setDone} />
          <ClientDisagreements client={client} />
          <ClientFacts client={client} />
          <Contacts family={family} onDone={setDone} />
          <ClientPapers family={family} acts={acts} file={file} />
          <ClientSide family={family} />
        </div>
        <Timeline family={family} />
      </div>
      {editing && <Edit family={family} onClose={() => setEditing(false)} />}
      {done && <UndoLine key={done.words} done={done} onSettled={() => setDone(null)} />}
      {acts.done && <UndoLine key={acts.done.words} done={acts.done} onSettled={acts.settle} />}
      <KeyFoot
        bindings={[
          ...keysOf(client.fields.erased ? undefined : () => setEditing(true), done),
          ...(client.fields.erased ? [] : [attachKey(file)]),
        ]}
      />
    </section>
  );
}

function keysOf(edit: (() => void) | undefined, done: Done | null): readonly KeyBinding[] {
  return [
    { keys: ["e"], shown: ["E"], word: t("client.edit"), foot: true, off: !edit, run: () => edit?.() },
    { keys: ["z"], shown: ["Z"], word: t("people.undo"), off: !done?.undo, run: () => done?.undo?.() },
    { keys: ["Escape"], shown: ["Esc"], word: t("client.key.back"), foot: true, run: back },
  ];
}

function Edit({ family: { client }, onClose }: { family: Family; onClose: () => void }) {
  const store = useStore();
  useLayer(true, onClose);
  const form = usePartyForm({
    store,
    kind: "client",
    record: client,
    draftKey: `client:${client.id}`,
    onSaved: onClose,
  });
  return (
    <Dialog
      kind="full"
      light={false}
      title={t("client.editTitle", { name: nameOf(client) })}
      onClose={onClose}
    >
      <PartyFields kind="client" form={form} onCancel={onClose} />
    </Dialog>
  );
}
