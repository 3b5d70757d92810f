import type { RefObject } from "preact";
import { DocumentList } from "../formalities/documents/DocumentList";
import { FormalitiesPart } from "../formalities/FormalitiesPart";
import { today } from "../formalities/formalities_in";
import type { Owner } from "../formalities/formality";
import type { Acts } from "../formalities/use_acts";
import { nameOf } from "./ClientRows";
import { type Family, idsOf } from "./merging";

interface ClientPapersProps {
  family: Family;
  acts: Acts;
  /** The input that a key of the page opens. */
  file: RefObject<HTMLInputElement | null>;
}

/** What a client must complete, and the papers that are the client's own; nothing new for one that was erased (R5). */
export function ClientPapers({ family, acts, file }: ClientPapersProps) {
  if (family.client.fields.erased) return null;
  const ids = idsOf(family);
  return (
    <>
      <FormalitiesPart owner={ownerOf(family)} acts={acts} />
      <DocumentList owner={{ subject: "client", record: family.id }} records={ids} file={file} hint="F" />
    </>
  );
}

export function ownerOf(family: Family): Owner {
  return {
    kind: "client",
    id: family.id,
    ids: new Set(idsOf(family)),
    name: nameOf(family.client),
    day: today(),
  };
}
