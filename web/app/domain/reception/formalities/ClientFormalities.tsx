import type { Shown } from "#/store/api";
import { UndoLine } from "../../organisation/UndoLine";
import { FormalitiesPart } from "./FormalitiesPart";
import { today } from "./formalities_in";
import { useActs } from "./use_acts";

/** On an enquiry: what its client must complete. Its letters belong to the enquiry, so here one presses (R5). */
export function ClientFormalities({ client }: { client: Shown<"client"> }) {
  const acts = useActs();
  const root = client.fields.merged_into ?? client.id;
  const owner = {
    kind: "client",
    id: root,
    ids: new Set([root, client.id]),
    name: client.fields.name ?? "",
    day: today(),
  } as const;
  if (client.fields.erased) return null;
  return (
    <>
      <FormalitiesPart owner={owner} acts={acts} keys={false} />
      {acts.done && <UndoLine key={acts.done.words} done={acts.done} onSettled={acts.settle} />}
    </>
  );
}
