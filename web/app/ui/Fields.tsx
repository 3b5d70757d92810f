import { ChevronDown, Eye, EyeOff } from "lucide";
import type { ComponentChildren, RefObject } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { IconButton } from "./Button";
import { Icon } from "./Icon";
import { useCut } from "./use-cut";
import { useFocusAtFirst } from "./use-focus";
import "./Fields.css";

interface FieldProps {
  label: string;
  /** What to write, an example, what follows from it. */
  hint?: string | undefined;
  /** What is wrong and how to put it right; names nobody. */
  error?: string | undefined;
  /** Written beside the label in words, no asterisk. */
  need?: "required" | "optional" | undefined;
}

interface FrameProps extends FieldProps {
  id: string;
  children: ComponentChildren;
}

/** Label, input, hint, error, joined for those who listen. The input takes `id` and `describedBy(id, …)`. */
function FieldFrame({ id, label, hint, error, need, children }: FrameProps) {
  return (
    <div class={`qc-field${error ? " qc-field--wrong" : ""}`}>
      <label class="qc-field__label" for={id}>
        {label}
        {need && <span class="qc-field__need">{t(`field.${need}`)}</span>}
      </label>
      {children}
      {hint && (
        <p class="qc-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="qc-field__error" id={`${id}-error`} aria-live="polite">
        {error}
      </p>
    </div>
  );
}

function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

interface TextFieldProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  type?: "text" | "password" | "tel" | "email" | "url" | "date" | "time" | "datetime-local";
  name?: string;
  inputMode?: "text" | "numeric" | "decimal" | "tel";
  autocomplete?: string;
  placeholder?: string;
  maxLength?: number;
  disabled?: boolean;
  /** Several lines; grows with its text. */
  lines?: number;
  autofocus?: boolean;
  onBlur?: () => void;
}

/** One text, one line or several. A password can be looked at: gloves and sunlight make blind typing a lottery. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const { label, hint, need, value, type = "text", lines } = props;
  const cut = useCut(props.maxLength);
  const error = props.error || cut.words;
  const onInput = (typed: string) => {
    cut.typed(typed);
    props.onInput(typed);
  };
  const field = useRef<HTMLElement>(null);
  useFocusAtFirst(field, props.autofocus);
  const shared = {
    id,
    ref: field as RefObject<never>,
    value,
    name: props.name,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    disabled: props.disabled,
    autofocus: props.autofocus,
    required: need === "required",
    onBlur: props.onBlur,
    onPaste: cut.onPaste,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(id, hint, error),
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} need={need}>
      {lines ? (
        <textarea
          {...shared}
          class="qc-input qc-input--lines"
          rows={lines}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <span class="qc-input-frame">
          <input
            {...shared}
            class="qc-input"
            // Preact types the kinds of input apart; those of `TextFieldProps` all behave like a text.
            type={(shown ? "text" : type) as "text"}
            inputMode={props.inputMode}
            autocomplete={props.autocomplete}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {type === "password" && (
            <IconButton
              icon={shown ? EyeOff : Eye}
              label={t(shown ? "field.hidePassword" : "field.showPassword")}
              onPress={() => setShown(!shown)}
            />
          )}
        </span>
      )}
    </FieldFrame>
  );
}

interface SelectProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; word: string }[];
  /** Offers "none" first. */
  mayBeEmpty?: boolean;
  disabled?: boolean;
  name?: string;
}

/** One of many: the platform's own list, which has the largest targets and knows every keyboard. */
export function Select(props: SelectProps) {
  const id = useId();
  const { label, hint, error, need, value, onChange, options } = props;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} need={need}>
      <span class="qc-input-frame">
        <select
          id={id}
          class="qc-input qc-select"
          name={props.name}
          value={value}
          disabled={props.disabled}
          required={need === "required"}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {props.mayBeEmpty && <option value="">{t("select.none")}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.word}
            </option>
          ))}
        </select>
        <Icon node={ChevronDown} />
      </span>
    </FieldFrame>
  );
}

interface CheckboxProps {
  label: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string;
  disabled?: boolean;
  name?: string;
}

/** Yes or no; the whole line is the target. */
export function Checkbox({ label, checked, onChange, hint, disabled, name }: CheckboxProps) {
  return (
    <label class="qc-checkbox">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="qc-checkbox__hint">{hint}</span>}
      </span>
    </label>
  );
}
