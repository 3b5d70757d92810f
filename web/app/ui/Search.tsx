import { Search as SearchIcon, X } from "lucide";
import { useRef } from "preact/hooks";
import { t } from "#/i18n";
import { IconButton } from "./Button";
import { Icon } from "./Icon";
import { KeyHint } from "./KeyHint";
import { useFocusAtFirst } from "./use-focus";
import "./Search.css";

interface SearchProps {
  value: string;
  onInput: (value: string) => void;
  /** What can be found by: "名称、编号、拼音首字母". Also its spoken name. */
  label: string;
  hint?: string;
  onEnter?: () => void;
  autofocus?: boolean;
}

/** A search that answers while one types. Escape clears it. */
export function Search({ value, onInput, label, hint, onEnter, autofocus }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useFocusAtFirst(input, autofocus);
  const clear = () => {
    onInput("");
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && value) {
      event.stopPropagation();
      event.preventDefault();
      clear();
    } else if (event.key === "Enter") onEnter?.();
  };
  return (
    <div class="qc-search">
      <Icon node={SearchIcon} />
      <input
        ref={input}
        class="qc-search__input"
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        autofocus={autofocus}
        autocomplete="off"
        enterkeyhint="search"
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value ? (
        <IconButton icon={X} label={t("search.clear")} onPress={clear} />
      ) : (
        hint && <KeyHint keys={hint} />
      )}
    </div>
  );
}
