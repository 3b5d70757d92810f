import { Play } from "lucide";
import { useState } from "preact/hooks";
import { formatTime, t } from "#/i18n";
import type { FileState } from "#/media/file_state";
import { useStore } from "#/store/context";
import { Icon } from "#/ui";
import { namesOf } from "../event_checks";
import type { Photo } from "./event_photos";
import { mediaAddress } from "./media_address";
import { usePhotoState } from "./use_photo_state";

interface PhotoTileProps {
  photo: Photo;
  onOpen: (id: string) => void;
}

/** One photo, small: its preview and, while it is not safe, its state in words. */
export function PhotoTile({ photo, onOpen }: PhotoTileProps) {
  const store = useStore();
  const { fields } = photo;
  const { state, percent } = usePhotoState(photo);
  const who = namesOf(store).person(fields.author);
  const label = t(fields.kind === "video" ? "photo.filmLabel" : "photo.label", {
    who,
    time: formatTime(fields.taken ?? ""),
    state: stateWord(state, percent),
  });
  return (
    <button
      type="button"
      class={`photo-tile photo-tile--${state}`}
      onClick={() => onOpen(photo.id)}
      aria-label={label}
    >
      <Small photo={photo} />
      {fields.kind === "video" && <Icon node={Play} />}
      {state !== "safe" && <span class="photo-tile__state">{stateWord(state, percent)}</span>}
    </button>
  );
}

/** The preview that its phone made; of a photo that it could not read, one by the server (F40). */
function Small({ photo: { id, fields } }: { photo: Photo }) {
  const { person } = useStore();
  const [failed, setFailed] = useState(false);
  const made = fields.stored && fields.kind === "photo" ? mediaAddress(id, person, "tile") : null;
  const source = fields.preview ?? made;
  if (!source || failed) return <span class="photo-tile__blank">{typeWord(fields.type)}</span>;
  return (
    <img
      src={source}
      alt=""
      width={fields.width ?? undefined}
      height={fields.height ?? undefined}
      loading="lazy"
      onError={() => setFailed(true)}
    />
  );
}

/** "image/heic" → "HEIC": all there is to show of a picture that this browser can't read. */
function typeWord(type: string | undefined): string {
  return (type?.split("/")[1] ?? "").toUpperCase();
}

export function stateWord(state: FileState, percent: number): string {
  return state === "sending" ? t("photo.sending", { percent }) : t(`photo.state.${state}`);
}
