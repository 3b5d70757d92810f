import { useSignalEffect } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { t } from "#/i18n";
import { type Here, here } from "#/router";
import { titleCount } from "#/ui/title_count";
import { arrive } from "./arrival";
import { Boundary } from "./Boundary";
import { MissingScreen, NotFound } from "./NoScreen";

/** The screen of the address: drawn, titled, scrolled to where it was left, with the focus in it. */
export function Outlet() {
  const shown = here();
  useTitle();
  useLayoutEffect(() => (shown ? arrive(shown) : undefined), [shown?.key, shown?.missing]);
  if (!shown) return null;
  return <Screen key={`${shown.key}${shown.missing ? "-missing" : ""}`} shown={shown} />;
}

function Screen({ shown }: { shown: Here }) {
  if (!shown.matched) return <NotFound />;
  const { route, params } = shown.matched;
  const Found = route.ready();
  if (shown.missing || !Found) return <MissingScreen />;
  return (
    <Boundary>
      <Found params={params} query={shown.query} />
    </Boundary>
  );
}

function useTitle() {
  useSignalEffect(() => {
    const shown = here();
    if (!shown) return;
    const waiting = titleCount.value > 0 ? `(${titleCount.value}) ` : "";
    document.title = `${waiting}${titleOf(shown)} · ${t("app.name")}`;
  });
}

function titleOf({ matched, missing }: Here): string {
  if (!matched) return t("lost.title");
  return missing ? t("missing.title") : matched.route.title(matched.params);
}
