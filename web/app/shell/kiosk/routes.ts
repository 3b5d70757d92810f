import { TabletSmartphone } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";

const KIOSK = "/kiosk";

const setup = route(KIOSK, {
  title: () => t("kiosk.title"),
  parent: () => "/me",
  frame: "task",
  load: () => import("./KioskSetup").then((chunk) => chunk.KioskSetup),
});

/** The tablet at the door. */
export const kioskArea: Area = {
  name: "kiosk",
  routes: [setup],
  places: [{ label: () => t("kiosk.title"), icon: TabletSmartphone, href: () => KIOSK, order: 7, on: "me" }],
};
