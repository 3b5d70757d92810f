/** Where a document's bytes are: on this device while they have not gone out, else at the server. */
import type { Shelf } from "#/media/shelf";
import { saveFile } from "#/ui/save-file";
import type { Document } from "./documents_in";

/** The person goes along, since a link sends no header; `jpeg` for what a browser can't read. */
export function documentAddress(id: string, person: string, as?: "jpeg"): string {
  return `/api/media/${id}?${new URLSearchParams({ person, ...(as ? { as } : {}) })}`;
}

/** A PDF that the server does not have yet, as a file: nothing of ours shows what is in it. */
export async function saveLocal(shelf: Shelf, { id, fields }: Document): Promise<void> {
  const parts = await shelf.base.bytes(id);
  if (parts.length > 0) saveFile(fields.name ?? `${id}.pdf`, new Blob(parts, { type: fields.type ?? "" }));
}
