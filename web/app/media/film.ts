/** What only a page can see of a film before it is kept: its size, its length and a still. A worker has no <video>. */
import type { Asked } from "./intake_messages";
import { preview } from "./picture";

/** A browser that can't play a film says nothing for ever. */
const PATIENCE_MS = 6_000;
/** The first frame is often black or a hand. */
const STILL_SECONDS = 1;

type Seen = NonNullable<Asked["film"]>;

/** Undefined when this browser can't read it; it is kept and sent all the same. Holds no copy of the bytes. */
export async function seeFilm(file: Blob): Promise<Seen | undefined> {
  const address = URL.createObjectURL(file);
  const video = document.createElement("video");
  try {
    video.muted = true;
    video.playsInline = true;
    video.preload = "auto"; // iPhones draw no frame of a film of which they only know the length
    const loaded = heard(video, "loadeddata");
    video.src = address;
    await loaded;
    await goToStill(video);
    return { ...factsOf(video), ...(await stillOf(video)) };
  } catch {
    return undefined;
  } finally {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(address);
  }
}

async function goToStill(video: HTMLVideoElement): Promise<void> {
  if (!Number.isFinite(video.duration)) return;
  const sought = heard(video, "seeked");
  video.currentTime = Math.min(STILL_SECONDS, video.duration / 2);
  await sought;
}

/** A film recorded by a browser may not know how long it is. */
function factsOf({ videoWidth, videoHeight, duration }: HTMLVideoElement): Seen {
  return {
    ...(videoWidth > 0 && videoHeight > 0 ? { width: videoWidth, height: videoHeight } : {}),
    ...(Number.isFinite(duration) ? { seconds: Math.round(duration * 10) / 10 } : {}),
  };
}

async function stillOf(video: HTMLVideoElement): Promise<Seen> {
  const bitmap = await createImageBitmap(video);
  try {
    const still = await preview(bitmap);
    return still ? { preview: still } : {};
  } finally {
    bitmap.close();
  }
}

function heard(video: HTMLVideoElement, event: "loadeddata" | "seeked"): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event} of a film`)), PATIENCE_MS);
    const end = (act: () => void) => () => {
      clearTimeout(timer);
      act();
    };
    video.addEventListener(event, end(resolve), { once: true });
    video.addEventListener(
      "error",
      end(() => reject(video.error)),
      { once: true },
    );
  });
}
