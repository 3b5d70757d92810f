import { ChevronLeft, ChevronRight, Trash2 } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { factsLine, formatWhen, minute, t } from "#/i18n";
import { shelfOf } from "#/media/shelf";
import { removePhoto } from "#/media/take";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, IconButton } from "#/ui";
import { namesOf } from "../event_checks";
import { useMayRemove } from "../rights";
import type { Photo } from "./event_photos";
import { mediaAddress } from "./media_address";
import { stateWord } from "./PhotoTile";
import { subjectWords } from "./subject_words";
import { usePhotoState } from "./use_photo_state";

/** Few browsers read it. */
const HEIC = "image/heic";

interface PhotoViewProps {
  photos: readonly Photo[];
  index: number;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One photo over the whole phone: by whom, when, where, of what, and how safe it is. Arrow keys go on and back. */
export function PhotoView({ photos, index, onOpen, onClose }: PhotoViewProps) {
  const photo = photos[index];
  useLayer(true, onClose);
  const go = (step: number) => {
    const next = photos[index + step];
    if (next) onOpen(next.id);
  };
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === "ArrowLeft") go(-1);
      else if (event.key === "ArrowRight") go(1);
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  });
  if (!photo) return null;
  return (
    <Dialog
      kind="full"
      title={t(photo.fields.kind === "video" ? "photo.filmOf" : "photo.of", {
        index: index + 1,
        count: photos.length,
      })}
      second={<PhotoFacts photo={photo} />}
      onClose={onClose}
      actions={
        <>
          <IconButton
            icon={ChevronLeft}
            label={t("photo.before")}
            onPress={() => go(-1)}
            disabled={index === 0}
          />
          <IconButton
            icon={ChevronRight}
            label={t("photo.next")}
            onPress={() => go(1)}
            disabled={index === photos.length - 1}
          />
          <Removal photo={photo} onGone={onClose} />
        </>
      }
    >
      <Whole key={photo.id} photo={photo} />
    </Dialog>
  );
}

function PhotoFacts({ photo }: { photo: Photo }) {
  const store = useStore();
  const { state, percent } = usePhotoState(photo);
  const { author, taken, caption } = photo.fields;
  const what = subjectWords(store, photo);
  return (
    <span class="photo-facts">
      {factsLine(
        namesOf(store).person(author),
        taken ? formatWhen(taken, minute.value) : "",
        what.title,
        what.zone,
      )}
      <br />
      {factsLine(stateWord(state, percent), caption)}
    </span>
  );
}

/** Its bytes: from this phone, else from the server; until they are here, the preview. */
function Whole({ photo }: { photo: Photo }) {
  const store = useStore();
  const { fields } = photo;
  const local = useLocalAddress(photo);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const source = local === undefined ? undefined : sourcesOf(photo, store.person, local).find(isFresh);
  const broken = failed.length > 0;
  function isFresh(address: string): boolean {
    return !failed.includes(address);
  }
  const fail = () => setFailed([...failed, source ?? ""]);
  const alt = t("photo.alt", { what: subjectWords(store, photo).title });
  if (source && fields.kind === "video") {
    return (
      // biome-ignore lint/a11y/useMediaCaption: nobody writes captions for what was filmed a minute ago
      <video
        class="photo-whole"
        src={source}
        poster={fields.preview ?? undefined}
        preload="metadata"
        controls
        playsInline
        onError={fail}
      />
    );
  }
  return (
    <figure class="photo-figure">
      {source ? (
        <img class="photo-whole" src={source} alt={alt} onError={fail} />
      ) : (
        fields.preview && <img class="photo-whole photo-whole--preview" src={fields.preview} alt={alt} />
      )}
      {!source && <figcaption>{notHere(photo, Boolean(local), broken)}</figcaption>}
    </figure>
  );
}

/** Undefined until that is known; null when its bytes are not on this phone. */
function useLocalAddress({ id, fields }: Photo): string | null | undefined {
  const shelf = shelfOf(useStore());
  const file = shelf.files.value.get(id);
  const [address, setAddress] = useState<string | null | undefined>(file ? undefined : null);
  useEffect(() => {
    if (!file) {
      setAddress(null);
      return undefined;
    }
    let made: string | null = null;
    let gone = false;
    void shelf.address(id, file.type).then((found) => {
      made = found;
      if (gone && made) URL.revokeObjectURL(made);
      else setAddress(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [shelf, id, Boolean(file), Boolean(fields.stored)]);
  return address;
}

/** Where it can be looked at, the best first; the server makes a JPEG of what this browser can't read (F40). */
function sourcesOf({ id, fields }: Photo, person: string, local: string | null): string[] {
  const here = local ? [local] : [];
  if (!fields.stored) return here;
  if (fields.kind === "video") return local ? here : [mediaAddress(id, person)];
  const jpeg = mediaAddress(id, person, "jpeg");
  return fields.type === HEIC || local ? [...here, jpeg] : [mediaAddress(id, person), jpeg];
}

function notHere({ fields }: Photo, local: boolean, broken: boolean): string {
  if (local) return broken ? t("photo.unreadable", { type: fields.type ?? "" }) : "";
  return fields.stored ? t("photo.notLoaded") : t("photo.awayText");
}

/** One's own, sent or not; by a second press, since a photo can't be taken again. */
function Removal({ photo, onGone }: { photo: Photo; onGone: () => void }) {
  const store = useStore();
  const [asked, setAsked] = useState(false);
  const may = useMayRemove(photo);
  if (!may) return null;
  const remove = async () => {
    await removePhoto(store, photo.id);
    onGone();
  };
  return (
    <Button kind="bad" size={48} icon={Trash2} onPress={() => (asked ? void remove() : setAsked(true))}>
      {t(asked ? "photo.removeSure" : "photo.remove")}
    </Button>
  );
}
