import { t } from "#/i18n";
import { type Area, route } from "#/router";
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

/** Clients and contacts. */
export const area: Area = {
  name: "clients",
  routes: [list, add, retention, one],
  records: {
    client: (id) => clientHref(id),
    contact: (_, { client }) => (typeof client === "string" ? clientHref(client) : undefined),
  },
};
