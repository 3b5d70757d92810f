import { MessageSquare } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce, Button, TextField } from "#/ui";
import { type CheckForm, giveRemark, savingProblem } from "../give";
import { useRemarkDraft } from "../remark_draft";
import type { Check } from "../rules";

interface RemarkEditorProps {
  check: Check;
  form: CheckForm;
}

/** Writes or changes the remark of a check; opens by itself when a draft of one was left behind (F27). */
export function RemarkEditor({ check, form }: RemarkEditorProps) {
  const store = useStore();
  const start = check.fields.remark ?? "";
  const draft = useRemarkDraft(form, start);
  const [open, setOpen] = useState<"" | "pressed" | "found">("");
  const [problem, setProblem] = useState("");
  const left = draft.restored;
  useEffect(() => {
    if (left) setOpen("found");
  }, [left]);
  // On a small phone its buttons would else lie under the act at the thumb, with no hint that there are any.
  const editor = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (open === "pressed") editor.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const shut = () => {
    draft.drop();
    draft.reset(start);
    setOpen("");
  };
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      await giveRemark(store, check, draft.text.trim(), form);
      announce(t("edit.saved"));
      draft.drop();
      setOpen("");
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  if (!open) {
    return (
      <div class="onsite-remark">
        <Button size={48} icon={MessageSquare} onPress={() => setOpen("pressed")}>
          {t(start ? "check.changeRemark" : "check.writeRemark")}
        </Button>
      </div>
    );
  }
  return (
    <form ref={editor} class="onsite-remark" onSubmit={(event) => void save(event)}>
      <TextField
        label={t("check.remark")}
        placeholder={t("check.remarkHint")}
        value={draft.text}
        onInput={draft.set}
        maxLength={2000}
        lines={3}
        // A draft that was found again must not call up the keyboard over what the person came to read.
        autofocus={open === "pressed"}
        {...(problem && { error: problem })}
      />
      <div class="onsite-remark__acts">
        <Button type="submit" kind="act" size={48}>
          {t("check.save")}
        </Button>
        <Button size={48} onPress={shut}>
          {t("check.cancel")}
        </Button>
      </div>
    </form>
  );
}
