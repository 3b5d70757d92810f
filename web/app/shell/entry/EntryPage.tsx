import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language, setLanguage, t } from "#/i18n";
import { LiveRegion } from "#/ui";
import "./entry.css";

interface EntryPageProps {
  readonly title: string;
  readonly second?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The page before somebody's work is open: the name of the product, the languages, and one task. */
export function EntryPage({ title, second, children }: EntryPageProps) {
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title]);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const page = main.current;
    const field = page?.querySelector<HTMLElement>("[autofocus]") ?? page?.querySelector("h1");
    field?.focus();
  }, []);
  return (
    <div class="qc-entry">
      <header class="qc-entry__top">
        <span class="qc-entry__brand">{t("app.name")}</span>
        <LanguageLinks />
      </header>
      <main class="qc-entry__main" ref={main}>
        <h1 class="qc-t-title" tabIndex={-1}>
          {title}
        </h1>
        {second && <p class="qc-entry__second">{second}</p>}
        {children}
      </main>
      <LiveRegion />
    </div>
  );
}

/** Each language by its own name: whoever reads only one of them finds it before anything else. */
function LanguageLinks() {
  return (
    <div class="qc-entry__languages">
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          class="qc-inset-focus"
          lang={one}
          aria-pressed={one === language.value}
          onClick={() => setLanguage(one)}
        >
          {SHORT[one]}
          <span class="qc-hidden">{LANGUAGE_NAMES[one]}</span>
        </button>
      ))}
    </div>
  );
}

const SHORT: Readonly<Record<Language, string>> = { "zh-Hans": "简", "zh-Hant": "繁", en: "EN" };
