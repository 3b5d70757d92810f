import { useId, useState } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language, setLanguage, t } from "#/i18n";
import { setTheme, THEMES, theme } from "./theme";
import "./Choice.css";

interface ChoiceProps<Key extends string> {
  label: string;
  options: readonly { key: Key; word: string; lang?: string }[];
  current: Key;
  onChoose: (key: Key) => void;
}

/** One of a few, all in sight: real radio buttons, so that arrows, screen readers and voice control know them. */
export function Choice<Key extends string>({ label, options, current, onChoose }: ChoiceProps<Key>) {
  const name = useId();
  return (
    <fieldset class="qc-choice">
      <legend class="qc-choice__label">{label}</legend>
      <div class="qc-choice__row">
        {options.map(({ key, word, lang }) => (
          <label key={key} class="qc-choice__option" lang={lang}>
            <input type="radio" name={name} checked={key === current} onChange={() => onChoose(key)} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The three themes; belongs on the status sheet, two taps from anywhere. */
export function ThemeChoice() {
  const options = THEMES.map((key) => ({ key, word: t(`theme.${key}`) }));
  return <Choice label={t("theme.label")} options={options} current={theme.value} onChoose={setTheme} />;
}

/** The three languages, each by its own name; switches at once, without a network once the app is installed. */
export function LanguageChoice() {
  const [missing, setMissing] = useState(false);
  const options = LANGUAGES.map((key) => ({ key, word: LANGUAGE_NAMES[key], lang: key }));
  const choose = (key: Language) => void setLanguage(key).then((done) => setMissing(!done));
  return (
    <>
      <Choice label={t("language.label")} options={options} current={language.value} onChoose={choose} />
      {missing && (
        <p class="qc-choice__note" role="alert">
          {t("language.notHere")}
        </p>
      )}
    </>
  );
}
