import { useEffect, useState } from "preact/hooks";

/** Draws a text as a code, as the address of a picture. */
export type Draw = (text: string) => string;

/** The library that draws codes comes with the first of them, from this device. */
export function useDrawing(): Draw | undefined {
  const [draw, setDraw] = useState<Draw>();
  useEffect(() => {
    let gone = false;
    void import("qr").then(({ encodeQR }) => {
      if (gone) return;
      setDraw(() => (text: string) => {
        const picture = encodeQR(text, "svg", { ecc: "medium", border: 2 });
        return `data:image/svg+xml,${encodeURIComponent(picture)}`;
      });
    });
    return () => {
      gone = true;
    };
  }, []);
  return draw;
}
