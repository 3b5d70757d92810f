import { FileText, Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { factsLine, formatBytes, formatWhen, minute, t } from "#/i18n";
import type { Owner } from "#/media/attach";
import { stateOf } from "#/media/file_state";
import { PDF } from "#/media/kinds";
import { shelfOf } from "#/media/shelf";
import { removePhoto } from "#/media/take";
import { useStore } from "#/store/context";
import { Icon, IconButton, ListHead, LoadingRows } from "#/ui";
import { personName } from "../../enquiries/words";
import { AttachButtons } from "./AttachButtons";
import { DocumentView } from "./DocumentView";
import { type Document, documentsOf } from "./documents_in";
import { documentAddress, saveLocal } from "./open";
import { useAttaching } from "./use_attaching";
import "./documents.css";

interface DocumentListProps {
  owner: Owner;
  /** All ids that stand for the owner, where there are several: a client's merged ones. */
  records?: readonly string[];
  /** The input that a key of the screen opens. */
  file: Parameters<typeof AttachButtons>[0]["file"];
  hint?: string;
}

/** The papers of a formality or a client: each with how safe it is; a photo or a PDF is attached in one press (R5). */
export function DocumentList({ owner, records = [owner.record], file, hint }: DocumentListProps) {
  const store = useStore();
  const documents = records.flatMap((record) => documentsOf(store, record));
  const { running, said, take } = useAttaching(owner);
  const [open, setOpen] = useState<string | null>(null);
  const shown = documents.find(({ id }) => id === open);
  const loaded = store.loaded("document").value;
  return (
    <section class="documents" data-part="documents">
      <ListHead title={t("document.title")} note={documents.length > 0 ? documents.length : undefined} />
      {!loaded && <LoadingRows rows={1} />}
      {loaded && documents.length === 0 && running === 0 && (
        <p class="documents__none">{t("document.none")}</p>
      )}
      <ul>
        {documents.map((document) => (
          <Row key={document.id} document={document} onOpen={() => setOpen(document.id)} />
        ))}
      </ul>
      {running > 0 && (
        <p class="documents__making" role="status">
          {t("document.making", { count: running })}
        </p>
      )}
      {said.map(({ words, bad }) => (
        <p key={words} class={bad ? "documents__trouble" : "documents__said"} role="alert">
          {words}
        </p>
      ))}
      <AttachButtons file={file} hint={hint} onFiles={(files) => void take(files)} />
      {shown && <DocumentView document={shown} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Row({ document, onOpen }: { document: Document; onOpen: () => void }) {
  const store = useStore();
  const { id, fields } = document;
  const shelf = shelfOf(store);
  const file = shelf.files.value.get(id);
  const sent = file ? shelf.sent(id).value : null;
  const refused = store.refused.value.some(({ change }) => change.record === id && change.create);
  const state = stateOf(document, file, sent, refused);
  const percent = file && sent ? Math.min(99, Math.floor((sent * 100) / file.bytes)) : 0;
  const words = state === "sending" ? t("photo.sending", { percent }) : t(`photo.state.${state}`);
  const facts = factsLine(
    formatBytes(fields.bytes ?? 0),
    personName(store, fields.author),
    fields.taken && formatWhen(fields.taken, minute.value),
  );
  const content = (
    <>
      {fields.preview ? (
        <img class="document-row__small" src={fields.preview} alt="" />
      ) : (
        <span class="document-row__small">
          <Icon node={FileText} size={28} />
        </span>
      )}
      <span class="document-row__words">
        <b>{fields.name}</b>
        <span>{facts}</span>
        {state !== "safe" && <span class="document-row__state">{words}</span>}
      </span>
    </>
  );
  return (
    <li class={`document-row document-row--${state}`} data-document={id}>
      {fields.type === PDF && fields.stored ? (
        <a
          class="document-row__hit qc-inset-focus"
          href={documentAddress(id, store.person)}
          target="_blank"
          rel="noreferrer"
        >
          {content}
        </a>
      ) : (
        <button
          type="button"
          class="document-row__hit qc-inset-focus"
          disabled={fields.type === PDF && !file}
          onClick={() => (fields.type === PDF ? void saveLocal(shelf, document) : onOpen())}
        >
          {content}
        </button>
      )}
      <Removal document={document} />
    </li>
  );
}

/** One's own, or whatever the lead has in hand; by a second press, since the paper may not come again. */
function Removal({ document }: { document: Document }) {
  const store = useStore();
  const [asked, setAsked] = useState(false);
  const may = document.fields.author === store.person || store.status.value.manages.includes("reception");
  if (!may) return null;
  if (!asked) {
    const label = t("document.remove", { name: document.fields.name ?? "" });
    return <IconButton icon={Trash2} label={label} onPress={() => setAsked(true)} />;
  }
  return (
    <button
      type="button"
      class="qc-button qc-button--bad qc-button--48"
      onBlur={() => setAsked(false)}
      onClick={() => void removePhoto(store, document.id, "document")}
    >
      {t("document.removeSure")}
    </button>
  );
}
