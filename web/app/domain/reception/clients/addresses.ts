/** Where clients are found; other parts of reception link here by these. */

export const CLIENTS = "/clients";
export const CLIENT = "/client/:client";
export const NEW_CLIENT = "/clients/new";
export const RETENTION = "/clients/retention";

export const clientHref = (id: string): string => `/client/${encodeURIComponent(id)}`;
