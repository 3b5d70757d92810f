import { useEffect, useState } from "preact/hooks";
import { formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, ListHead } from "#/ui";
import type { CallDraft } from "../call/draft";
import { CALL_DRAFT } from "../call/use_call";
import { callHref } from "../enquiries/addresses";

interface Kept {
  readonly call: string;
  readonly draft: CallDraft;
}

/** Calls that were written down halfway: put off, or left by a crash (F27). */
export function Unfinished() {
  const store = useStore();
  const [calls, setCalls] = useState<readonly Kept[]>([]);
  const waiting = store.drafts.waiting.value;
  const keys = [...waiting].filter((key) => key.startsWith(CALL_DRAFT)).sort();
  const key = keys.join();
  useEffect(() => {
    let gone = false;
    void Promise.all(keys.map((one) => store.drafts.load<"call", CallDraft>(one))).then((drafts) => {
      if (gone) return;
      setCalls(
        drafts.flatMap((draft) => {
          draft?.form.close();
          return draft ? [{ call: draft.key.slice(CALL_DRAFT.length), draft: draft.values }] : [];
        }),
      );
    });
    return () => {
      gone = true;
    };
  }, [key]);
  if (calls.length === 0) return null;
  return (
    <section data-part="unfinished">
      <ListHead title={t("desk.unfinished")} tone="azur" note={t("desk.unfinishedNote")} />
      <ul>
        {calls.map(({ call, draft }) => (
          <li key={call} class="desk-unfinished">
            <a class="desk-unfinished__open qc-inset-focus" href={callHref(call)}>
              <b>
                {[draft.company, draft.caller].filter(Boolean).join(" ") ||
                  draft.number ||
                  t("enquiry.unknown")}
              </b>
              <span>
                {draft.matters
                  .map(({ text }) => text)
                  .filter(Boolean)
                  .join("；") || t("desk.unfinishedEmpty")}
              </span>
              <span>{formatWhen(draft.begun, minute.value)}</span>
            </a>
            <Button size={40} kind="quiet" onPress={() => void store.drafts.clear(CALL_DRAFT + call)}>
              {t("desk.unfinishedDrop")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
