/** Where formalities are found; other parts link here by these. */

export const FORMALITIES = "/formalities";
export const FORMALITY = "/formality/:formality";
export const TEMPLATES = "/settings/formalities";
export const TEMPLATE = "/settings/formalities/:template";

export const formalityHref = (id: string): string => `/formality/${encodeURIComponent(id)}`;
export const templateHref = (id: string): string => `${TEMPLATES}/${encodeURIComponent(id)}`;
export const mineHref = (): string => `${FORMALITIES}?show=mine`;
