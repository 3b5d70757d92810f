import { type FileState, stateOf } from "#/media/file_state";
import { shelfOf } from "#/media/shelf";
import { useStore } from "#/store/context";
import type { Photo } from "./event_photos";

/** How safe a photo is, and how much of it has gone out in percent; follows sending. */
export function usePhotoState(photo: Photo): { state: FileState; percent: number } {
  const store = useStore();
  const shelf = shelfOf(store);
  const file = shelf.files.value.get(photo.id);
  const sent = file ? shelf.sent(photo.id).value : null;
  const refused = store.refused.value.some(({ change }) => change.record === photo.id && change.create);
  const percent = file && sent ? Math.min(99, Math.floor((sent * 100) / file.bytes)) : 0;
  return { state: stateOf(photo, file, sent, refused), percent };
}
