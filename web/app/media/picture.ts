/** A photo made ready in a worker: upright, small enough to send, with a tiny preview (X11, F40). */

const MOST_PX = 2048;
const QUALITY = 0.82;
const PREVIEW_PX = [176, 144, 112, 80, 56];
const PREVIEW_QUALITY = [0.6, 0.45, 0.3];
export const PREVIEW_CHARACTERS = 6_000;

export interface Picture {
  /** Null: this browser can't read the picture; its bytes go as they are. */
  readonly jpeg: ArrayBuffer | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly preview: string | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size within `most` of the same shape, never larger than it is. */
export function sizeWithin({ width, height }: Size, most: number): Size {
  const share = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

export async function makePicture(file: Blob): Promise<Picture> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return { jpeg: null, width: null, height: null, preview: null };
  }
  try {
    const { width, height } = sizeWithin(bitmap, MOST_PX);
    const canvas = drawn(bitmap, { width, height });
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
    return { jpeg: await blob.arrayBuffer(), width, height, preview: await preview(canvas) };
  } finally {
    bitmap.close();
  }
}

function drawn(image: ImageBitmap | OffscreenCanvas, { width, height }: Size): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas to draw a photo on");
  // A photo with holes, such as a screenshot, stands on white: JPEG has no transparency.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}

/** The largest of a few that is at most 6 KB as a data address. */
export async function preview(image: ImageBitmap | OffscreenCanvas): Promise<string | null> {
  for (const px of PREVIEW_PX) {
    const canvas = drawn(image, sizeWithin(image, px));
    for (const quality of PREVIEW_QUALITY) {
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
      const address = dataAddress(new Uint8Array(await blob.arrayBuffer()));
      if (address.length <= PREVIEW_CHARACTERS) return address;
    }
  }
  return null;
}

export function dataAddress(jpeg: Uint8Array): string {
  return `data:image/jpeg;base64,${btoa(String.fromCharCode(...jpeg))}`;
}
