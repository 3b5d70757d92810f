import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** `npx vite web/app/gallery` shows the parts alone; the browser tests build it with `--outDir`. */
export default defineConfig({
  base: "./",
  publicDir: false,
  resolve: { alias: { "#": fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "") } },
});
