import { useEffect, useRef, useState } from "preact/hooks";
import type { Photo } from "./event_photos";
import { PhotoTile } from "./PhotoTile";

/** So many tiles at once, a screenful: what a slow phone draws without being noticed. More come as soon as these stand. */
const STEP = 18;

export function PhotoGrid({ photos, onOpen }: { photos: readonly Photo[]; onOpen: (id: string) => void }) {
  const [drawn, setDrawn] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  const more = drawn < photos.length;
  useEffect(() => {
    if (!more || !end.current || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setDrawn((count) => count + STEP);
      },
      { rootMargin: "900px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more, drawn]);
  return (
    <>
      <ul class="photos-grid">
        {photos.slice(0, drawn).map((photo) => (
          <li key={photo.id}>
            <PhotoTile photo={photo} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}
