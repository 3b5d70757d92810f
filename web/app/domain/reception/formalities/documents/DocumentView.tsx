import { useEffect, useState } from "preact/hooks";
import { t } from "#/i18n";
import { shelfOf } from "#/media/shelf";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Dialog } from "#/ui";
import type { Document } from "./documents_in";
import { documentAddress } from "./open";

/** Few browsers read it. */
const HEIC = "image/heic";

/** A photo of a paper over the whole screen: from this device, else from the server; until it is here, its preview. */
export function DocumentView({ document, onClose }: { document: Document; onClose: () => void }) {
  useLayer(true, onClose);
  const { fields } = document;
  const source = useSource(document);
  const [failed, setFailed] = useState(false);
  const shown = failed ? undefined : source;
  return (
    <Dialog kind="full" title={fields.name ?? ""} onClose={onClose}>
      <figure class="document-view">
        {shown ? (
          <img src={shown} alt={fields.name ?? ""} onError={() => setFailed(true)} />
        ) : (
          fields.preview && <img src={fields.preview} alt={fields.name ?? ""} />
        )}
        {!shown && source !== undefined && (
          <figcaption>{t(fields.stored ? "document.notLoaded" : "document.away")}</figcaption>
        )}
      </figure>
    </Dialog>
  );
}

/** Undefined while the disk is asked; null when the bytes are nowhere within reach. */
function useSource({ id, fields }: Document): string | null | undefined {
  const store = useStore();
  const shelf = shelfOf(store);
  const here = shelf.files.value.has(id);
  const { stored, type = "" } = fields;
  const [source, setSource] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    const server = stored ? documentAddress(id, store.person, type === HEIC ? "jpeg" : undefined) : null;
    void (here ? shelf.address(id, type ?? "") : Promise.resolve(null)).then((found) => {
      made = found;
      if (gone && made) URL.revokeObjectURL(made);
      else if (!gone) setSource(made ?? server);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [shelf, id, here, stored, type]);
  return source;
}
