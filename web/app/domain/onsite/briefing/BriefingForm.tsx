import { useState } from "preact/hooks";
import { compare, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, Checkbox, EmptyState, LoadingRows, ScreenHead, TextField } from "#/ui";
import { scopeOf } from "../event_checks";
import { savingProblem } from "../give";
import { useManagesEvent } from "../rights";
import { useBriefingDraft, writeVersion } from "./briefing_form";
import { type Briefing, topicsOf } from "./briefings";
import "./briefing.css";

/** A new briefing, or a new version of one: what was confirmed stays as it was, and everybody is asked again (X3). */
export function BriefingForm({ params }: ScreenProps<"/event/:event/briefing/:briefing">) {
  const { event, briefing } = params;
  const store = useStore();
  const manages = useManagesEvent(event);
  const scope = scopeOf(event);
  const all = store.list("briefing", scope).value;
  if (!store.loaded("briefing", scope).value) return <LoadingRows rows={4} />;
  const changed = all.find(({ id }) => id === briefing);
  if (!manages || (briefing !== "new" && !changed)) {
    return <EmptyState title={t("briefing.notYours")} next={t("briefing.notYoursNext")} />;
  }
  return <Form event={event} changed={changed} all={all} />;
}

interface FormProps {
  event: string;
  changed: Briefing | undefined;
  all: readonly Briefing[];
}

function Form({ event, changed, all }: FormProps) {
  const store = useStore();
  const { values, found, set, drop } = useBriefingDraft(event, changed);
  const [problem, setProblem] = useState("");
  const topic = topicsOf(all).find(({ name }) => name === values.topic.trim());
  const version = (topic?.current.fields.version ?? 0) + 1;
  const same = topic?.current.fields.text === values.text.trim();
  const ready = values.topic.trim() !== "" && values.text.trim() !== "" && !same;
  const save = async (submitted: Event) => {
    submitted.preventDefault();
    if (!ready) return;
    try {
      await writeVersion(store, event, values, version);
      drop();
      back();
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  return (
    <form class="briefing briefing-form" onSubmit={(submitted) => void save(submitted)}>
      <ScreenHead title={t(changed ? "briefing.change" : "briefing.add")} onBack={back} />
      {found && <p class="briefing-form__found">{t("briefing.found")}</p>}
      <div class="briefing-form__fields">
        <TextField
          label={t("briefing.topic")}
          need="required"
          maxLength={100}
          value={values.topic}
          disabled={changed !== undefined}
          hint={t("briefing.topicHint")}
          onInput={(text) => set({ topic: text })}
        />
        <TextField
          label={t("briefing.text")}
          need="required"
          lines={8}
          maxLength={10_000}
          value={values.text}
          onInput={(text) => set({ text })}
        />
        <Posts event={event} chosen={values.posts} onChoose={(posts) => set({ posts })} />
      </div>
      <div class="briefing-form__act">
        {problem && (
          <p class="topic__problem" role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" kind="act" size={64} wide disabled={!ready}>
          {same ? t("briefing.same") : t("briefing.save", { version })}
        </Button>
      </div>
    </form>
  );
}

interface PostsProps {
  event: string;
  chosen: readonly string[];
  onChoose: (posts: readonly string[]) => void;
}

function Posts({ event, chosen, onChoose }: PostsProps) {
  const posts = useStore().list("post", scopeOf(event)).value;
  const sorted = posts.toSorted((one, other) => compare(one.fields.code ?? "", other.fields.code ?? ""));
  if (sorted.length === 0) return null;
  return (
    <fieldset class="briefing-form__posts">
      <legend>{t("briefing.posts")}</legend>
      <p class="briefing-form__hint">{t("briefing.postsHint")}</p>
      {sorted.map(({ id, fields }) => (
        <Checkbox
          key={id}
          label={[fields.code, fields.name].filter(Boolean).join(" ")}
          checked={chosen.includes(id)}
          onChange={(on) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
