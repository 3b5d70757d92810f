import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { type CheckForm, giveRemark, savingProblem } from "../give";
import { useRemarkDraft } from "../remark_draft";
import type { Check } from "../rules";

interface RemarkAskProps {
  check: Check;
  form: CheckForm;
  onKept: (check: string) => void;
}

/** Asks why it failed, in one line, and forces nobody. */
export function RemarkAsk({ check, form, onKept }: RemarkAskProps) {
  const store = useStore();
  const draft = useRemarkDraft(form, check.fields.remark ?? "");
  const [problem, setProblem] = useState("");
  const keep = async (event: Event) => {
    event.preventDefault();
    try {
      await giveRemark(store, check, draft.text.trim(), form);
      draft.drop();
      onKept(check.id);
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  return (
    <form class="onsite-why" onSubmit={(event) => void keep(event)}>
      <input
        class="onsite-why__text"
        value={draft.text}
        placeholder={t("act.why")}
        aria-label={t("act.why")}
        maxLength={2000}
        enterkeyhint="done"
        autocomplete="off"
        onInput={(event) => draft.set(event.currentTarget.value)}
      />
      <Button type="submit" size={48} disabled={draft.text.trim() === ""}>
        {t("act.keep")}
      </Button>
      {problem && (
        <p class="onsite-why__problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
