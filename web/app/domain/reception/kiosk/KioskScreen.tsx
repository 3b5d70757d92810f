import { useEffect, useRef, useState } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language, setLanguage, t } from "#/i18n";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, TextField } from "#/ui";
import { saving } from "../../organisation/saving";
import { PersonPick } from "../visits/PersonPick";
import { type CheckIn, checkIn, NOTHING } from "./arrival";
import { useIdle } from "./use_idle";
import "./kiosk.css";

type Page = { kind: "start" } | { kind: "form" } | { kind: "done"; arrival: string };

interface KioskScreenProps {
  /** The language that a visitor finds. */
  usual: Language;
  /** Somebody of the staff wants to leave this page. */
  onStaff: () => void;
}

/** The page at the door: a visitor says who they are and whom they see; the next one finds it empty (R2). */
export function KioskScreen({ usual, onStaff }: KioskScreenProps) {
  const [page, setPage] = useState<Page>({ kind: "start" });
  const begin = useRef(() => {});
  begin.current = () => {
    setPage({ kind: "start" });
    void setLanguage(usual);
  };
  const start = () => begin.current();
  useEffect(() => void loadReadings(), []);
  useIdle(page.kind !== "start" || language.value !== usual, start);
  return (
    <section class="kiosk">
      <div class="kiosk__languages">
        {LANGUAGES.map((one) => (
          <Button key={one} size={64} pressed={language.value === one} onPress={() => void setLanguage(one)}>
            <span lang={one}>{LANGUAGE_NAMES[one]}</span>
          </Button>
        ))}
      </div>
      {page.kind === "start" && (
        <div class="kiosk__page kiosk__page--start">
          <h1 class="kiosk__title" tabIndex={-1}>
            {t("kiosk.welcome")}
          </h1>
          <p class="kiosk__text">{t("kiosk.welcomeText")}</p>
          <Button kind="act" size={64} wide onPress={() => setPage({ kind: "form" })}>
            {t("kiosk.checkIn")}
          </Button>
        </div>
      )}
      {page.kind === "form" && (
        <Form onCancel={start} onDone={(arrival) => setPage({ kind: "done", arrival })} />
      )}
      {page.kind === "done" && <Thanks arrival={page.arrival} onNext={start} />}
      {page.kind === "start" && (
        <div class="kiosk__staff">
          <Button kind="quiet" size={48} onPress={onStaff}>
            {t("kiosk.staff")}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FormProps {
  onCancel: () => void;
  onDone: (arrival: string) => void;
}

function Form({ onCancel, onDone }: FormProps) {
  const store = useStore();
  const [typed, setTyped] = useState<CheckIn>(NOTHING);
  const [problem, setProblem] = useState("");
  const busy = useRef(false);
  const change = (part: Partial<CheckIn>) => {
    setTyped((before) => ({ ...before, ...part }));
    setProblem("");
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy.current) return;
    if (typed.visitor.trim() === "") return setProblem(t("kiosk.needName"));
    busy.current = true;
    let arrival = "";
    const failed = await saving(async () => {
      arrival = await checkIn(store, typed);
    });
    busy.current = false;
    if (failed) setProblem(t("kiosk.failed"));
    else onDone(arrival);
  };
  const field = (name: Exclude<keyof CheckIn, "host">, maxLength: number, type: "text" | "tel" = "text") => (
    <TextField
      label={t(`kiosk.${name}`)}
      type={type}
      need={name === "visitor" ? "required" : "optional"}
      value={typed[name]}
      error={name === "visitor" ? problem : undefined}
      maxLength={maxLength}
      autocomplete="off"
      autofocus={name === "visitor"}
      onInput={(value) => change({ [name]: value })}
    />
  );
  return (
    <form class="kiosk__page" noValidate autocomplete="off" onSubmit={(event) => void submit(event)}>
      <h1 class="kiosk__title" tabIndex={-1}>
        {t("kiosk.checkIn")}
      </h1>
      {field("visitor", 100)}
      <div class="kiosk__pair">
        {field("company", 200)}
        {field("number", 60, "tel")}
      </div>
      <PersonPick
        label={t("kiosk.host")}
        hint={t("kiosk.hostHint")}
        value={typed.host}
        onChange={(host) => change({ host })}
        from={2}
        most={4}
      />
      {field("purpose", 2_000)}
      <div class="kiosk__acts">
        <Button size={64} onPress={onCancel}>
          {t("kiosk.cancel")}
        </Button>
        <Button type="submit" kind="act" size={64}>
          {t("kiosk.send")}
        </Button>
      </div>
    </form>
  );
}

/** What has been told and what not: without a network nobody knows yet, and the visitor is asked to say it themselves. */
function Thanks({ arrival, onNext }: { arrival: string; onNext: () => void }) {
  const store = useStore();
  const waits = store.record("arrival", arrival).value?.unsent === true;
  return (
    <div class="kiosk__page kiosk__page--start" role="status">
      <h1 class="kiosk__title" tabIndex={-1}>
        {t(waits ? "kiosk.kept" : "kiosk.told")}
      </h1>
      <p class="kiosk__text">{t(waits ? "kiosk.keptText" : "kiosk.toldText")}</p>
      <Button kind="act" size={64} wide onPress={onNext}>
        {t("kiosk.next")}
      </Button>
    </div>
  );
}
