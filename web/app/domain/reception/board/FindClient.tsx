import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { navigate } from "#/router";
import { finder } from "#/search/finder";
import { Search } from "#/ui";
import { mobileWords } from "../../organisation/mobile_number";
import { type Candidate, candidates } from "../call/match";
import { clientHref } from "../clients/addresses";
import { useBook } from "../clients/client_book";

/** Clients and contacts by any digits of a number, a name, pinyin; Enter opens what was last with them. */
export function FindClient() {
  const book = useBook();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const finds = finder.value;
  const found = useMemo(
    () =>
      book && typed.trim() !== ""
        ? candidates(book, { number: typed, caller: typed, company: "" }, finds)
        : [],
    [book, typed, finds],
  );
  const open = (one: Candidate | undefined) => {
    const href = one && hrefOf(one);
    if (href) navigate(href);
  };
  const hrefOf = ({ client }: Candidate) => client && clientHref(client.id);
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || found.length === 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setAt((at + step + found.length) % found.length);
  };
  useKeysOn(box, press);
  return (
    <div class="desk-find" ref={box}>
      <Search
        label={t("desk.find")}
        hint="/"
        value={typed}
        onInput={(next) => {
          setTyped(next);
          setAt(0);
        }}
        onEnter={() => open(found[at])}
      />
      {typed.trim() !== "" && (
        <div class="desk-find__found" role="listbox" aria-label={t("desk.find")}>
          {found.length === 0 && <p class="desk__none">{t("desk.findNone")}</p>}
          {found.map((one, index) => (
            <Found key={one.id} one={one} selected={index === at} onOpen={() => open(one)} />
          ))}
        </div>
      )}
    </div>
  );
}

function Found({ one, selected, onOpen }: { one: Candidate; selected: boolean; onOpen: () => void }) {
  const { contact, client } = one;
  return (
    <button
      type="button"
      tabIndex={-1}
      role="option"
      aria-selected={selected}
      class="desk-find__one"
      data-found={one.id}
      onClick={onOpen}
    >
      <b>{contact?.fields.name ?? client?.fields.name}</b>
      <span>
        {factsLine(
          contact && client?.fields.name,
          mobileWords(contact?.fields.mobile ?? contact?.fields.phone ?? client?.fields.phone ?? ""),
          client?.fields.code,
        )}
      </span>
    </button>
  );
}

/** Arrows walk what was found while the field keeps the focus. */
function useKeysOn(box: RefObject<HTMLElement | null>, press: (event: KeyboardEvent) => void): void {
  const current = useRef(press);
  current.current = press;
  useEffect(() => {
    const element = box.current;
    const listen = (event: KeyboardEvent) => current.current(event);
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, []);
}
