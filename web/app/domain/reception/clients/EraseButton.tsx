import { useEffect, useState } from "preact/hooks";
import { call } from "#/api/call";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, Dialog } from "#/ui";
import { nameOf } from "./ClientRows";

interface Erasable {
  readonly id: string;
  readonly fields: { readonly name?: string; readonly erased?: string | null };
}

interface EraseProps {
  record: Erasable;
  onErased: () => void;
}

/** Erasing a person's data, for whoever has reception in hand; nobody does it by one press (Q4). */
export function EraseButton(props: EraseProps) {
  const [open, setOpen] = useState(false);
  const manages = useStore().status.value.manages.includes("reception");
  if (!manages) return null;
  return (
    <>
      <Button size={40} kind="bad" onPress={() => setOpen(true)}>
        {t("erase.open")}
      </Button>
      {open && <EraseDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What the server says would go. */
interface Preview {
  readonly names: number;
  readonly texts: number;
  readonly changes: number;
  readonly documents: number;
}

type State =
  | { readonly at: "asking" }
  | { readonly at: "offline" }
  | { readonly at: "refused" }
  | { readonly at: "seen" | "sure" | "erasing"; readonly preview: Preview };

function EraseDialog({ record, onErased, onClose }: EraseProps & { onClose: () => void }) {
  const store = useStore();
  const [state, setState] = useState<State>({ at: "asking" });
  useLayer(true, onClose);
  const path = `/api/clients/${record.id}/erase`;
  const look = async () => {
    setState({ at: "asking" });
    const answer = await call<Preview>(store.person, path);
    setState(answer.ok ? { at: "seen", preview: answer.body } : { at: answer.kind });
  };
  useEffect(() => void look(), []);
  const erase = async (preview: Preview) => {
    setState({ at: "erasing", preview });
    const answer = await call(store.person, path, { json: { sure: true }, method: "POST" });
    if (!answer.ok) return setState({ at: answer.kind });
    announce(t("erase.done"));
    onClose();
    onErased();
  };
  return (
    <Dialog
      title={t("erase.title", { name: nameOf(record) })}
      light={false}
      onClose={onClose}
      actions={<Acts state={state} again={() => void look()} go={setState} erase={erase} close={onClose} />}
    >
      {state.at === "asking" && <p>{t("erase.asking")}</p>}
      {state.at === "offline" && <p role="alert">{t("erase.offline")}</p>}
      {state.at === "refused" && <p role="alert">{t("erase.refused")}</p>}
      {"preview" in state && <What preview={state.preview} sure={state.at !== "seen"} />}
    </Dialog>
  );
}

function What({ preview, sure }: { preview: Preview; sure: boolean }) {
  const { names, texts, changes, documents } = preview;
  return (
    <div class="client-erase">
      <h3>{t("erase.goes")}</h3>
      <ul>
        <li>{t("erase.goesFields")}</li>
        <li>{t("erase.goesNames", { count: names })}</li>
        <li>{t("erase.goesTexts", { count: texts })}</li>
        <li>{t("erase.goesChanges", { count: changes })}</li>
        {documents > 0 && <li>{t("erase.goesDocuments", { count: documents })}</li>}
      </ul>
      <h3>{t("erase.stays")}</h3>
      <ul>
        <li>{t("erase.staysCounts")}</li>
        <li>{t("erase.staysEvents")}</li>
      </ul>
      {sure && (
        <p class="client-erase__sure" role="alert">
          {t("erase.sure")}
        </p>
      )}
    </div>
  );
}

interface ActsProps {
  state: State;
  again: () => void;
  go: (state: State) => void;
  erase: (preview: Preview) => void;
  close: () => void;
}

function Acts({ state, again, go, erase, close }: ActsProps) {
  return (
    <>
      {state.at === "offline" && <Button onPress={again}>{t("timeline.again")}</Button>}
      {state.at === "seen" && (
        <Button kind="bad" onPress={() => go({ at: "sure", preview: state.preview })}>
          {t("erase.open")}
        </Button>
      )}
      {(state.at === "sure" || state.at === "erasing") && (
        <Button kind="bad" disabled={state.at === "erasing"} onPress={() => erase(state.preview)}>
          {t("erase.forEver")}
        </Button>
      )}
      <Button kind="quiet" onPress={close}>
        {t("erase.cancel")}
      </Button>
    </>
  );
}
