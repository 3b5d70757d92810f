import { useEffect, useId, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { finder } from "#/search/finder";
import { wordsOf } from "#/search/match";
import { loadReadings } from "#/search/pinyin";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { useFocusAtFirst } from "#/ui/use-focus";
import { maySignIn } from "../../organisation/rights";
import type { Planned } from "./planned";
import { groupFor } from "./target";
import type { OpenCall } from "./use_call";

/** Somebody or a group that may answer. */
export interface Answerer {
  readonly id: string;
  readonly kind: "person" | "group";
  readonly name: string;
  readonly second: string;
}

const MOST = 5;

/** People and groups by name, pinyin, initials; groups first while nothing is typed. */
export function answerers(store: Store, typed: string): readonly Answerer[] {
  const words = wordsOf(typed);
  const groups = store.list("group", "staff").value;
  const names = new Map(groups.map((group) => [group.id, group.fields.name ?? ""]));
  const people = store.list("person", "staff").value.filter(({ fields }) => maySignIn(fields));
  const all: Answerer[] = [
    ...groups.map(({ id, fields }): Answerer => ({ id, kind: "group", name: fields.name ?? "", second: "" })),
    ...people.map(
      ({ id, fields }): Answerer => ({
        id,
        kind: "person",
        name: fields.name ?? "",
        second: (fields.groups ?? []).map((group) => names.get(group) ?? "").join(" "),
      }),
    ),
  ];
  return all.filter(({ name }) => finder.value.finds(words, [name])).slice(0, MOST);
}

/** Who answers: what was proposed stands there, typing chooses another; arrows and Enter as in every list. */
export function ToPick({ call, planned }: { call: OpenCall; planned: Planned }) {
  const store = useStore();
  const onChoose = ({ id, kind }: Answerer) =>
    call.change(
      kind === "person" ? { toPerson: id, toGroup: groupFor(store, id) } : { toPerson: null, toGroup: id },
    );
  return <AnswererPick chosen={planned.words} onChoose={onChoose} label={t("callin.field.to")} inForm />;
}

interface AnswererPickProps {
  /** Name of who is chosen or proposed. */
  chosen: string;
  label: string;
  onChoose: (answerer: Answerer) => void;
  autofocus?: boolean;
  inForm?: boolean;
}

export function AnswererPick({ chosen, label, onChoose, autofocus, inForm }: AnswererPickProps) {
  const store = useStore();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [here, setHere] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useFocusAtFirst(input, autofocus);
  useEffect(() => void loadReadings(), []);
  const found = typed.trim() === "" ? [] : answerers(store, typed);
  useEffect(() => setAt(0), [typed]);
  const choose = (answerer: Answerer) => {
    onChoose(answerer);
    setTyped("");
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const hit = found[at];
    if (step !== 0 && found.length > 0) setAt((at + step + found.length) % found.length);
    else if ((event.key === "Enter" || event.key === "Tab") && hit) {
      choose(hit);
      if (event.key === "Tab") return;
    } else if (event.key === "Escape" && typed !== "") {
      setTyped("");
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  return (
    <div class="to-pick">
      <input
        ref={input}
        id={id}
        class="call-line__input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-activedescendant={found[at] && `${id}-${at}`}
        autocomplete="off"
        data-field="to"
        {...(inForm && { "data-next": true })}
        autofocus={autofocus}
        value={typed}
        placeholder={chosen || t("callin.toDefault")}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={() => setHere(true)}
        onBlur={() => setHere(false)}
        onKeyDown={press}
      />
      {here && typed.trim() !== "" && found.length === 0 && (
        <p class="call-row__read">{t("callin.toNobody")}</p>
      )}
      <div id={`${id}-found`} role="listbox" aria-label={label} class="to-pick__found">
        {found.map((answerer, index) => (
          <button
            type="button"
            key={answerer.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            class="to-pick__one"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(answerer)}
          >
            <b>{answerer.name}</b> <span>{answerer.second}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
