import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { Button, Dialog, TextField } from "#/ui";
import { savingProblem } from "../give";

interface DecisionDialogProps {
  title: string;
  /** What follows from it, for everybody. */
  children: ComponentChildren;
  word: string;
  keepWord: string;
  disabled?: boolean;
  /** Resolves when it is on disk. */
  onDecide: () => Promise<void>;
  onClose: () => void;
}

/** A decision that names what follows from it before it is taken. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { title, children, word, keepWord, disabled = false, onDecide, onClose } = props;
  const [problem, setProblem] = useState("");
  useLayer(true, onClose);
  const decide = async () => {
    try {
      await onDecide();
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  const actions = (
    <>
      <Button kind="act" size={64} disabled={disabled} onPress={() => void decide()}>
        {word}
      </Button>
      <Button size={64} onPress={onClose}>
        {keepWord}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} actions={actions} light={false}>
      {children}
      {problem && (
        <p class="qc-c-bad" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

interface ReasonDialogProps extends Omit<DecisionDialogProps, "onDecide" | "disabled"> {
  label: string;
  value: string;
  /** The longest that is taken. */
  maxLength: number;
  /** Ready-made reasons: a tap instead of typing. */
  ready?: readonly string[];
  onInput: (value: string) => void;
  onDecide: (reason: string) => Promise<void>;
}

/** A decision that needs a reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { label, value, maxLength, ready = [], onInput, onDecide, children, ...rest } = props;
  const [missing, setMissing] = useState(false);
  const decide = async () => {
    const reason = value.trim();
    setMissing(reason === "");
    if (reason !== "") await onDecide(reason);
  };
  return (
    <DecisionDialog {...rest} onDecide={decide}>
      {children}
      <div class="gate-ready">
        {ready.map((reason) => (
          <Button key={reason} size={48} wide pressed={value === reason} onPress={() => onInput(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <TextField
        label={label}
        need="required"
        value={value}
        onInput={onInput}
        maxLength={maxLength}
        lines={2}
        {...(missing && value.trim() === "" && { error: t("opening.reasonMissing") })}
      />
    </DecisionDialog>
  );
}
