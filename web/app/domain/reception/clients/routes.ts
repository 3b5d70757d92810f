import { BookUser } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { atReception } from "../desk_rights";
import { CLIENT, CLIENTS, clientHref, NEW_CLIENT, RETENTION } from "./addresses";

const list = route(CLIENTS, {
  title: () => t("clients.title"),
  load: () => import("./ClientsScreen").then((chunk) => chunk.ClientsScreen),
});

const add = route(NEW_CLIENT, {
  title: () => t("clients.title"),
  parent: () => CLIENTS,
  load: () => import("./NewClientScreen").then((chunk) => chunk.NewClientScreen),
});

const retention = route(RETENTION, {
  title: () => t("clients.title"),
  parent: () => CLIENTS,
  load: () => import("./RetentionScreen").then((chunk) => chunk.RetentionScreen),
});

const one = route(CLIENT, {
  title: () => t("client.one"),
  parent: () => CLIENTS,
  load: () => import("./ClientScreen").then((chunk) => chunk.ClientScreen),
});

const place = {
  label: () => t("clients.title"),
  icon: BookUser,
  href: () => (atReception.value ? CLIENTS : undefined),
  under: (path: string) => path === CLIENTS || path.startsWith(`${CLIENTS}/`) || path.startsWith("/client/"),
};

/** Clients and contacts. */
export const area: Area = {
  name: "clients",
  routes: [list, add, retention, one],
  places: [
    { ...place, order: 0.7, on: "desk" },
    { ...place, order: 1.2, on: "me" },
  ],
  records: {
    client: (id) => clientHref(id),
    contact: (_, { client }) => (typeof client === "string" ? clientHref(client) : undefined),
  },
};
