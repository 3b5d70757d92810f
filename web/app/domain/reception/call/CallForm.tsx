import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { useCut } from "#/ui/use-cut";
import { useFocusAtFirst } from "#/ui/use-focus";
import { Matters } from "./Matters";
import type { Planned } from "./planned";
import { scriptOf } from "./script";
import { ToPick } from "./ToPick";
import type { OpenCall } from "./use_call";

interface CallFormProps {
  call: OpenCall;
  /** The matter in hand. */
  line: string;
  onLine: (id: string) => void;
  planned: Planned;
  focus: (field: string) => void;
}

/** The script is the form: what to say stands left of the field. */
export function CallForm({ call, line, onLine, planned, focus }: CallFormProps) {
  const store = useStore();
  const script = scriptOf(store);
  const { draft } = call;
  const set = (name: "number" | "hopes" | "until" | "note") => (value: string) =>
    call.change({ [name]: value });
  const { questions } = script;
  return (
    <div class="call-form" data-scroll="call">
      <Row say={script.greeting} hint={t("callin.hint.caller")}>
        <div class="call-row__pair">
          <Line
            field="caller"
            label={t("callin.field.caller")}
            value={draft.caller}
            maxLength={100}
            autofocus
            onInput={(caller) => call.change({ caller })}
          />
          <Line
            field="company"
            label={t("callin.field.company")}
            value={draft.company}
            maxLength={200}
            onInput={(company) => call.change({ company })}
          />
        </div>
      </Row>
      <Row say={questions.number} hint={t("callin.hint.number")}>
        <Line
          field="number"
          label={t("callin.field.number")}
          value={draft.number}
          maxLength={60}
          inputMode="tel"
          onInput={set("number")}
        />
      </Row>
      <Row say={questions.asks} hint={t("callin.hint.asks")}>
        <Matters call={call} line={line} onLine={onLine} planned={planned} focus={focus} />
      </Row>
      <Row say={questions.hopes} hint={t("callin.hint.hopes")}>
        <Line
          field="hopes"
          label={t("callin.field.hopes")}
          value={draft.hopes}
          maxLength={10_000}
          onInput={set("hopes")}
        />
      </Row>
      <Row say={questions.until} hint={t("callin.hint.until")}>
        <Line
          field="until"
          label={t("callin.field.until")}
          value={draft.until}
          maxLength={200}
          placeholder={t("callin.untilDefault", { time: planned.time })}
          onInput={set("until")}
        />
        {draft.until.trim() !== "" && (
          <p class="call-row__read">
            {t("callin.untilRead", { time: planned.time, way: planned.replyTo || t("callin.sameNumber") })}
          </p>
        )}
      </Row>
      <Row say={t("callin.to")} hint={t("callin.hint.to")}>
        <ToPick call={call} planned={planned} />
      </Row>
      <Row say={questions.note} hint={t("callin.hint.note")}>
        <Line
          field="note"
          label={t("callin.field.note")}
          value={draft.note}
          maxLength={10_000}
          placeholder={t("callin.noteDefault")}
          onInput={set("note")}
        />
      </Row>
      <Farewell call={call} planned={planned} words={script.farewell} />
    </div>
  );
}

function Row({ say, hint, children }: { say: string; hint: string; children: ComponentChildren }) {
  return (
    <div class="call-row">
      <div class="call-row__say">
        <p>{say}</p>
        <small>{hint}</small>
      </div>
      <div class="call-row__field">{children}</div>
    </div>
  );
}

interface LineProps {
  field: string;
  label: string;
  value: string;
  maxLength: number;
  onInput: (value: string) => void;
  placeholder?: string;
  inputMode?: "tel";
  autofocus?: boolean;
}

/** One line; Enter goes on to the next. */
function Line({ field, label, value, maxLength, onInput, placeholder, inputMode, autofocus }: LineProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const cut = useCut(maxLength);
  useFocusAtFirst(input, autofocus);
  return (
    <label class="call-line" for={id}>
      <span class="call-line__label">{label}</span>
      <input
        id={id}
        class="call-line__input"
        type="text"
        data-field={field}
        data-next
        autocomplete="off"
        autofocus={autofocus}
        ref={input}
        inputMode={inputMode}
        maxLength={maxLength}
        value={value}
        placeholder={placeholder}
        onPaste={cut.onPaste}
        onInput={(event) => {
          cut.typed(event.currentTarget.value);
          onInput(event.currentTarget.value);
        }}
        onKeyDown={nextOnEnter}
      />
      {cut.words && (
        <small class="qc-c-bad" role="alert">
          {cut.words}
        </small>
      )}
    </label>
  );
}

/** Enter is the way on, as Tab is; never while an input method composes. */
export function nextOnEnter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  const fields = [...document.querySelectorAll<HTMLElement>("[data-next]")];
  const here = fields.indexOf(event.currentTarget as HTMLElement);
  fields[here + 1]?.focus();
}

function Farewell({ call, planned, words }: { call: OpenCall; planned: Planned; words: string }) {
  const texts = call.draft.matters.filter(({ text }) => text.trim() !== "");
  const later = texts.filter(({ answer }) => answer === null);
  const own = [
    later.length > 0 && planned.words && t("callin.sayPassed", { to: planned.words, time: planned.time }),
    later.length === 0 && texts.length > 0 && t("callin.sayAnswered"),
    words || t("callin.sayAnythingElse"),
  ];
  return (
    <div class="call-row call-row--last">
      <p class="call-row__before">{t("callin.before")}</p>
      <p class="call-row__farewell">{own.filter(Boolean).join("")}</p>
    </div>
  );
}
