import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { shelfOf } from "#/media/shelf";
import type { Subject } from "#/media/take";
import { useStore } from "#/store/context";
import { ListHead } from "#/ui";
import { photosByRecord } from "./event_photos";
import { PhotoTile } from "./PhotoTile";
import { PhotoView } from "./PhotoView";
import { TakeButtons } from "./TakeButtons";
import { useTaking } from "./use_taking";
import "./photos.css";

interface PhotoStripProps {
  event: string;
  subject: Subject["subject"];
  /** The id of what the photos belong to. */
  record: string;
  /** Evidence goes out before highlights. */
  purpose?: Subject["purpose"];
  /** Only named posts may see what this belongs to, and so its photos. */
  confidential?: boolean | undefined;
  /** It is not done without a photo. */
  required?: boolean | undefined;
  /** Photos are shown, none are taken: it is closed or deleted. */
  readOnly?: boolean;
}

/** The photos of a check, an incident, a thing: each with how safe it is, and the camera in one tap (X11). */
export function PhotoStrip(props: PhotoStripProps) {
  const { event, subject, record, purpose = "evidence", confidential, required, readOnly } = props;
  const store = useStore();
  const photos = photosByRecord(store, event).value.get(record) ?? [];
  const [open, setOpen] = useState<string | null>(null);
  const { running, percent, trouble, take } = useTaking({ event, subject, record, purpose, confidential });
  const missing = required === true && photos.length === 0;
  if (readOnly && photos.length === 0) return null;
  const index = photos.findIndex(({ id }) => id === open);
  return (
    <section class="photo-strip">
      <ListHead title={t("photo.title")} note={photos.length > 0 ? photos.length : undefined} />
      {missing && <p class="photo-strip__missing">{t("photo.missing")}</p>}
      {(photos.length > 0 || running.value > 0) && (
        <ul class="photo-strip__row" data-scroll="photos">
          {photos.map((photo) => (
            <li key={photo.id}>
              <PhotoTile photo={photo} onOpen={setOpen} />
            </li>
          ))}
          {running.value > 0 && (
            <li class="photo-tile photo-tile--making">
              <span role="status">{t("photo.making", { count: running.value })}</span>
              {percent.value !== null && <span>{percent.value}%</span>}
            </li>
          )}
        </ul>
      )}
      {trouble.value && (
        <p class="photo-strip__trouble" role="alert">
          {t(`photo.trouble.${trouble.value}`)}
        </p>
      )}
      {!readOnly && <TakeButtons urgent={missing} onFiles={(files) => void take(files)} />}
      {shelfOf(store).waiting.value > 0 && photos.length > 0 && (
        <p class="photo-strip__note">{t("photo.kept")}</p>
      )}
      {index >= 0 && (
        <PhotoView photos={photos} index={index} onOpen={setOpen} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
