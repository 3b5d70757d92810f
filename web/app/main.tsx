import { effect } from "@preact/signals";
import { render } from "preact";
import { startLanguage, timeZone } from "#/i18n";
import { here, setRouter } from "#/router";
import { followLinks } from "#/router/links";
import { Router } from "#/router/router";
import { App } from "#/shell/App";
import { placesOn, routes } from "#/shell/areas";
import { engine } from "#/shell/engine";
import { leaving, startArrival } from "#/shell/frame/arrival";
import { startNews } from "#/shell/frame/news";
import { startQuiet } from "#/shell/frame/quiet";
import { startInstall } from "#/shell/install";
import { keepStorage } from "#/shell/persist";
import { Remembered } from "#/shell/remembered";
import { Session } from "#/shell/session";
import { Updates } from "#/shell/update";
import { startWidth } from "#/shell/width";
import { startTheme } from "#/ui";
import { whenIdle } from "#/ui/idle";

timeZone.value = document.documentElement.dataset.zone || timeZone.value;
await startLanguage();
startTheme();
startWidth();
startNews();
startQuiet();
startInstall();

const router = new Router(window, routes, leaving);
setRouter(router);
followLinks(document, router);
startArrival(() => here()?.key);

const session = new Session(engine, new Remembered(sessionStorage, localStorage));
const syncNow = () => {
  const phase = session.phase.peek();
  if (phase.kind === "open") phase.sync.now();
};
const updates = new Updates(navigator.serviceWorker, () => location.reload(), syncNow);

effect(() => {
  const phase = session.phase.value;
  return phase.kind === "open" ? keepStorage(phase.store) : undefined;
});
effect(() => {
  const phase = session.phase.value;
  // The browser may wake the page for what is unsent; asked again after each change of the number.
  if (phase.kind === "open" && phase.store.status.value.unsent > 0) whenIdle(() => void updates.askForSync());
});
effect(() => {
  const phase = session.phase.value;
  const unsent = phase.kind === "open" ? phase.store.status.value.unsent : 0;
  // Where the phone shows numbers on icons: what is unsent is seen without opening the app.
  whenIdle(() => void navigator.setAppBadge?.(unsent).catch(() => undefined));
});
addEventListener("online", () => void session.remembered.tellSignOuts());

render(<App shell={{ session, updates, placesOn }} />, document.getElementById("app") as HTMLElement);
void session.start();
// The first screen comes first: the worker's downloads must not compete with it.
if (document.readyState === "complete") void updates.start();
else addEventListener("load", () => void updates.start());
