import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import type { FieldValues } from "#/store/api";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { announce, Button, Choice, ScreenHead, TextField } from "#/ui";
import { saving } from "../../organisation/saving";
import { ASPECTS, type Aspect } from "./figures";
import { ScoreChoice } from "./ScoreChoice";
import "./feedback.css";

const CHANNELS = ["desk", "phone", "paper"] as const;
const ROLES = ["participant", "client"] as const;
type Values = Omit<FieldValues<"feedback">, "channel" | "role"> & {
  channel: (typeof CHANNELS)[number];
  role: (typeof ROLES)[number];
};
const START: Values = { channel: "paper", role: "participant" };

/** What somebody said at the desk, on the phone or on paper: a score is all it takes; what is typed survives (R7, F27). */
export function WriteFeedback({ params }: ScreenProps<"/event/:event/feedback/write">) {
  const store = useStore();
  const draft = useDecisionDraft<"feedback", Values>("feedback", `feedback:${params.event}`, START);
  const [problem, setProblem] = useState("");
  const { values } = draft;
  const save = async () => {
    if (!values.overall) return setProblem(t("feedback.noScore"));
    const patch = {
      ...trimmed(values),
      event: params.event,
      author: store.person,
      made: new Date().toISOString(),
    };
    const failed = await saving(() =>
      store.write("feedback", draft.form.id, patch, { create: true, form: draft.form }),
    );
    if (failed) return setProblem(failed);
    await draft.drop();
    announce(t("feedback.saved"));
    back();
  };
  return (
    <section class="feedback feedback--write">
      <ScreenHead
        title={t("feedback.write")}
        second={store.record("event", params.event).value?.fields.name}
        onBack={back}
      />
      <form
        class="feedback-write"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
      >
        <WriteFields
          values={values}
          set={(next) => {
            setProblem("");
            draft.set({ ...values, ...next });
          }}
        />
        {problem && (
          <p class="qc-c-bad" role="alert">
            {problem}
          </p>
        )}
        <Button kind="act" size={64} type="submit">
          {t("feedback.save")}
        </Button>
      </form>
    </section>
  );
}

interface WriteFieldsProps {
  values: Values;
  set: (next: Partial<Values>) => void;
}

function WriteFields({ values, set }: WriteFieldsProps) {
  return (
    <>
      {ASPECTS.map((aspect: Aspect) => (
        <ScoreChoice
          key={aspect}
          label={t(`feedback.${aspect}`)}
          need={aspect === "overall" ? "required" : "optional"}
          score={values[aspect] ?? null}
          onScore={(score) => set({ [aspect]: score })}
        />
      ))}
      <TextField
        label={t("feedback.text")}
        need="optional"
        lines={4}
        maxLength={5_000}
        value={values.text ?? ""}
        onInput={(text) => set({ text })}
      />
      <Choice
        label={t("feedback.channel")}
        options={CHANNELS.map((key) => ({ key, word: t(`feedback.channel.${key}`) }))}
        current={values.channel}
        onChoose={(channel) => set({ channel })}
      />
      <Choice
        label={t("feedback.role")}
        options={ROLES.map((key) => ({ key, word: t(`feedback.role.${key}`) }))}
        current={values.role}
        onChoose={(role) => set({ role })}
      />
      <TextField
        label={t("feedback.name")}
        need="optional"
        maxLength={100}
        value={values.name ?? ""}
        onInput={(name) => set({ name })}
      />
      <TextField
        label={t("feedback.reachField")}
        need="optional"
        hint={t("feedback.reachHint")}
        maxLength={200}
        value={values.reach ?? ""}
        onInput={(reach) => set({ reach })}
      />
    </>
  );
}

/** Without the ends that nobody sees, and without what was left empty. */
function trimmed(values: Values): FieldValues<"feedback"> {
  const kept = Object.entries(values).flatMap(([name, value]) => {
    const plain = typeof value === "string" ? value.trim() : value;
    return plain === "" || plain === null || plain === undefined ? [] : [[name, plain]];
  });
  return Object.fromEntries(kept) as FieldValues<"feedback">;
}
