import { ArrowRight, Check } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Icon, KeyHint } from "#/ui";
import { useCut } from "#/ui/use-cut";
import { addBelow, type Matter, removeLine, typeIn } from "./draft";
import type { Planned } from "./planned";
import type { OpenCall } from "./use_call";
import { toggleAnswered } from "./use_call_keys";

/** So many characters of one matter. */
const MOST = 10_000;

interface MattersProps {
  call: OpenCall;
  line: string;
  onLine: (id: string) => void;
  planned: Planned;
  focus: (field: string) => void;
}

/** What is asked, one matter a line: Enter makes the next, an empty line is left by Enter. */
export function Matters({ call, line, onLine, planned, focus }: MattersProps) {
  const store = useStore();
  const wanted = useRef<string | null>(null);
  const { matters } = call.draft;
  const cut = useCut(MOST);
  // Before the next key: what is typed right after Enter belongs to the new line.
  useLayoutEffect(() => {
    if (wanted.current) focus(wanted.current);
    wanted.current = null;
  });
  const go = (changed: readonly Matter[], to: string) => {
    wanted.current = `matter:${to}`;
    call.change({ matters: changed });
  };
  const press = (event: KeyboardEvent, matter: Matter) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey) return;
    const now = call.draft.matters;
    const at = now.findIndex(({ id }) => id === matter.id);
    const text = now[at]?.text ?? "";
    if (event.key === "Enter") {
      event.preventDefault();
      if (text.trim() === "") return focus("hopes");
      go(...addBelow(now, matter.id, () => store.newId()));
    } else if (event.key === "Backspace" && text === "" && now.length > 1) {
      event.preventDefault();
      go(...removeLine(now, matter.id));
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const to = now[at + (event.key === "ArrowUp" ? -1 : 1)];
      if (!to) return;
      event.preventDefault();
      focus(`matter:${to.id}`);
    }
  };
  return (
    <ul class="call-matters">
      {matters.map((matter, index) => (
        <li key={matter.id} class={`call-matter${matter.id === line ? " call-matter--here" : ""}`}>
          <MatterMark matter={matter} />
          <textarea
            class="call-line__input call-matter__text"
            data-field={`matter:${matter.id}`}
            {...(index === 0 && { "data-next": true })}
            rows={1}
            maxLength={MOST}
            onPaste={cut.onPaste}
            aria-label={t("callin.field.matter", { number: index + 1 })}
            value={matter.text}
            onFocus={() => onLine(matter.id)}
            onInput={({ currentTarget: { value } }) => {
              cut.typed(value);
              call.change({ matters: typeIn(call.draft.matters, matter.id, value, () => store.newId()) });
            }}
            onKeyDown={(event) => press(event, matter)}
          />
          {matter.id === line && cut.words && (
            <small class="qc-c-bad" role="alert">
              {cut.words}
            </small>
          )}
          {matter.text.trim() !== "" && (
            <button
              type="button"
              class={`call-matter__fate${matter.answer === null ? "" : " qc-c-ok"}`}
              tabIndex={-1}
              onClick={() => toggleAnswered(call, matter.id)}
            >
              {fateWords(matter, planned)}
              {matter.id === line && <KeyHint keys="Alt X" />}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function MatterMark({ matter }: { matter: Matter }) {
  if (matter.text.trim() === "") return <span class="call-matter__mark" />;
  return (
    <span class={`call-matter__mark${matter.answer === null ? "" : " qc-c-ok"}`}>
      <Icon node={matter.answer === null ? ArrowRight : Check} />
    </span>
  );
}

function fateWords({ answer, faq }: Matter, planned: Planned): string {
  if (answer !== null) return t(faq ? "callin.fate.faq" : "callin.fate.answered");
  return planned.words ? t("callin.fate.pass", { to: planned.words }) : t("callin.fate.open");
}
