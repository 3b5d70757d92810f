import { useEffect, useState } from "preact/hooks";

export type DrawCode = (text: string) => string;

/** Draws a text as a QR code, an address for an `<img>`; undefined until the library has come, from this device. */
export function useCodeDrawing(): DrawCode | undefined {
  const [draw, setDraw] = useState<DrawCode>();
  useEffect(() => {
    let gone = false;
    void import("qr").then(({ encodeQR }) => {
      if (!gone)
        setDraw(() => (text: string) => {
          const picture = encodeQR(text, "svg", { ecc: "medium", border: 4 });
          return `data:image/svg+xml,${encodeURIComponent(picture)}`;
        });
    });
    return () => {
      gone = true;
    };
  }, []);
  return draw;
}
