import { useEffect, useMemo, useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Choice, Dialog, Notice, TextField } from "#/ui";
import { close } from "../act";
import { type Entry, linesToSee } from "../entries";
import { type Incident, OUTCOMES, type Outcome } from "../kinds";
import { useProblem } from "../use_problem";
import { authorOf, lineText } from "../words";

interface ClosingDialogProps {
  incident: Incident;
  entries: readonly Entry[];
  onClose: () => void;
}

/** How it ended and why: a decision over what stood on the screen, and over nothing that came in since. */
export function ClosingDialog({ incident, entries, onClose }: ClosingDialogProps) {
  const store = useStore();
  const [seen, setSeen] = useState(entries);
  const [outcome, setOutcome] = useState<Outcome | "">("");
  const [cause, setCause] = useState(incident.fields.cause ?? "");
  const [asked, setAsked] = useState(false);
  const [problem, keep] = useProblem();
  const form = useMemo(() => store.open("incident", incident.id), [store, incident.id]);
  useEffect(() => () => form.close(), [form]);
  useLayer(true, onClose);
  const news = useMemo(() => {
    const known = new Set(seen.map(({ id }) => id));
    return entries.filter(({ id, fields }) => !known.has(id) && fields.kind !== "escalated");
  }, [entries, seen]);
  const lines = linesToSee(seen);
  const settle = async () => {
    setAsked(true);
    if (outcome === "" || cause.trim() === "" || news.length > 0) return;
    if (await keep(() => close(store, form, { outcome, cause: cause.trim(), seen }))) onClose();
  };
  const act = (
    <Button kind="act" size={64} wide disabled={news.length > 0} onPress={() => void settle()}>
      {t("incident.close")}
    </Button>
  );
  return (
    <Dialog kind="full" light={false} title={t("incident.close")} onClose={onClose} actions={act}>
      <div class="incident-form">
        <Choice
          label={t("incident.outcome")}
          options={OUTCOMES.map((key) => ({ key, word: t(`incident.outcome.${key}`) }))}
          current={outcome as Outcome}
          onChoose={setOutcome}
        />
        {asked && outcome === "" && (
          <p class="incident-problem" role="alert">
            {t("incident.outcomeMissing")}
          </p>
        )}
        <TextField
          label={t("incident.cause")}
          placeholder={t("incident.causeHint")}
          value={cause}
          onInput={setCause}
          maxLength={2000}
          lines={3}
          need="required"
          {...(asked && cause.trim() === "" && { error: t("incident.causeMissing") })}
        />
        <News news={news} onLook={() => setSeen(entries)} />
        <p class="incident-hint">
          {lines === 0 ? t("incident.closeRuleNone") : t("incident.closeRule", { count: lines })}
        </p>
        {problem && (
          <p class="incident-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** What came in while the dialog was open: it is read first. */
function News({ news, onLook }: { news: readonly Entry[]; onLook: () => void }) {
  const store = useStore();
  if (news.length === 0) return null;
  const look = (
    <Button size={48} onPress={onLook}>
      {t("incident.closeLook")}
    </Button>
  );
  const lines = news.map((entry) => (
    <span key={entry.id} class="incident-form__news">
      {authorOf(store, entry)}: {lineText(entry)}
    </span>
  ));
  return (
    <Notice tone="bad" title={t("incident.closeNews", { count: news.length })} text={lines} actions={look} />
  );
}
