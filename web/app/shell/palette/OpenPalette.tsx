import { Search as SearchIcon, X } from "lucide";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { navigate, useLayer } from "#/router";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Icon, IconButton, KeyHint } from "#/ui";
import { useShell } from "../context";
import { Palette as Finds } from "./find";
import { Groups } from "./Groups";
import type { Offer } from "./offers";
import type { Group } from "./rank";
import { noteRecent } from "./recent";
import "./palette.css";

const PAGE = 6;

/** The field and what it finds. The focus stays in the field; the arrows walk the list. */
export function OpenPalette({ onClose }: { onClose: () => void }) {
  const store = useStore();
  const { placesOn } = useShell();
  const id = useId();
  const finds = useMemo(() => new Finds(store, placesOn), [store, placesOn]);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => void loadReadings(), []);
  useLayer(true, onClose);
  const groups = finds.find(typed);
  const offers = groups.flatMap((group) => group.offers);
  const active = Math.min(at, offers.length - 1);
  const choose = (offer: Offer | undefined) => {
    if (!offer) return;
    noteRecent(store.person, offer.key);
    onClose();
    navigate(offer.href());
  };
  const step = (to: number) => setAt(Math.max(0, Math.min(offers.length - 1, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setAt(offers.length === 0 ? 0 : (active + 1) % offers.length),
      ArrowUp: () => setAt(offers.length === 0 ? 0 : (active - 1 + offers.length) % offers.length),
      PageDown: () => step(active + PAGE),
      PageUp: () => step(active - PAGE),
      Enter: () => choose(offers[active]),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <Window label={t("palette.title")} onClose={onClose}>
      <div class="palette__field">
        <Icon node={SearchIcon} />
        <input
          class="palette__input"
          type="text"
          role="combobox"
          aria-label={t("palette.title")}
          aria-expanded={offers.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={offers[active] && `${id}-${active}`}
          placeholder={t("palette.hint")}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="go"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton icon={X} label={t("palette.close")} onPress={onClose} />
      </div>
      <p class="qc-hidden" role="status">
        {typed.trim() === "" ? "" : t("palette.count", { count: countOf(groups) })}
      </p>
      {finds.reading && <p class="palette__note">{t("palette.reading")}</p>}
      <Groups
        id={id}
        groups={groups}
        active={active}
        typed={typed}
        onChoose={choose}
        onActive={setAt}
        onClose={onClose}
      />
      <Foot />
    </Window>
  );
}

function countOf(groups: readonly Group[]): number {
  return groups.reduce((count, { offers, more }) => count + offers.length + more, 0);
}

/** The platform's own dialog: the rest is inert, Escape shuts it, and the focus goes back to where it was. */
function Window({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: preact.ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    element.querySelector("input")?.focus();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
    >
      <div class="palette__inside">{children}</div>
    </dialog>
  );
}

function Foot() {
  return (
    <p class="palette__foot">
      <span>
        <KeyHint keys="↑" /> <KeyHint keys="↓" /> {t("palette.key.move")}
      </span>
      <span>
        <KeyHint keys="Enter" /> {t("palette.key.open")}
      </span>
      <span>
        <KeyHint keys="Esc" /> {t("palette.key.close")}
      </span>
    </p>
  );
}
