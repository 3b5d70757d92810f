import { X } from "lucide";
import { useEffect, useId, useState } from "preact/hooks";
import { t } from "#/i18n";
import { finder } from "#/search/finder";
import { wordsOf } from "#/search/match";
import { loadReadings } from "#/search/pinyin";
import type { Shown } from "#/store/api";
import { useStore } from "#/store/context";
import { IconButton } from "#/ui";
import { maySignIn } from "../../organisation/rights";
import "./pick.css";

interface PersonPickProps {
  label: string;
  hint?: string;
  /** Id of the person; empty for nobody. */
  value: string;
  onChange: (person: string) => void;
  /** So many letters before anybody is shown: at the door nobody reads the list of the staff. */
  from?: number;
  most?: number;
}

/** One of the staff, by name, pinyin or initials; arrows and Enter choose. */
export function PersonPick({ label, hint, value, onChange, from = 1, most = 6 }: PersonPickProps) {
  const store = useStore();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => void loadReadings(), []);
  const chosen = value ? store.record("person", value).value : undefined;
  const found = useFound(typed, from, most);
  const choose = (person: Shown<"person">) => {
    onChange(person.id);
    setTyped("");
    setAt(0);
    // The input goes; the keyboard stays at its place in the form.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || found.length === 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((at + step + found.length) % found.length);
    else if (event.key === "Enter" && found[at]) choose(found[at]);
    else if (event.key === "Escape") setTyped("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="qc-field person-pick">
      <label class="qc-field__label" for={id}>
        {label}
      </label>
      {chosen ? (
        <Chosen id={id} name={chosen.fields.name ?? ""} onClear={() => onChange("")} />
      ) : (
        <input
          id={id}
          class="qc-input"
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-found`}
          aria-activedescendant={found[at] && `${id}-${at}`}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      )}
      {!chosen && typed === "" && hint && <p class="qc-field__hint">{hint}</p>}
      {!chosen && enough(typed, from) && found.length === 0 && <p class="qc-field__hint">{t("pick.none")}</p>}
      <div class="person-pick__found" id={`${id}-found`} role="listbox" aria-label={label}>
        {found.map((person, index) => (
          <button
            key={person.id}
            id={`${id}-${index}`}
            type="button"
            class="person-pick__one"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            {person.fields.name}
          </button>
        ))}
      </div>
    </div>
  );
}

function Chosen({ id, name, onClear }: { id: string; name: string; onClear: () => void }) {
  return (
    <span class="person-pick__chosen">
      <output id={id} tabIndex={-1}>
        {name}
      </output>
      <IconButton icon={X} label={t("pick.clear")} onPress={onClear} />
    </span>
  );
}

function enough(typed: string, from: number): boolean {
  const letters = typed.trim();
  // A Han character says as much as several letters.
  return /\p{Script=Han}/u.test(letters) || letters.length >= from;
}

function useFound(typed: string, from: number, most: number): readonly Shown<"person">[] {
  const people = useStore().list("person", "staff").value;
  if (!enough(typed, from) || typed.trim() === "") return [];
  const words = wordsOf(typed);
  return people
    .filter(({ fields }) => maySignIn(fields) && (fields.groups?.length || fields.position !== "member"))
    .filter(({ fields }) => finder.value.finds(words, [fields.name]))
    .slice(0, most);
}
