import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { clientBuild } from "./web/vite/client-build.js";

const app = fileURLToPath(new URL("./web/app", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));

export default defineConfig({
  root: "web",
  base: "/static/build/",
  publicDir: false,
  define: { __VERSION__: JSON.stringify(process.env.QIANCHANG_VERSION ?? version) },
  resolve: { alias: { "#": app } },
  plugins: [
    clientBuild({
      worker: `${app}/worker/service-worker.ts`,
      also: ["/manifest.webmanifest", "/static/icons/icon.svg"],
    }),
  ],
  build: {
    outDir: "static/build",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    rollupOptions: {
      input: { main: `${app}/main.tsx` },
      // One file for all that the first screen needs: forty small ones compress worse and ask forty times.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
      // A part of `ui` that only a lazy screen draws comes with that screen, though the first one asks the same index for others.
      treeshake: {
        moduleSideEffects: [
          { test: /\/web\/app\/ui\/[\w-]+\.tsx?$/, sideEffects: false },
          { test: /./, sideEffects: true },
        ],
      },
    },
  },
  worker: { format: "es" },
  test: {
    root: ".",
    include: ["web/app/**/*.test.{ts,tsx}"],
    setupFiles: ["web/app/i18n/testing/texts.ts"],
  },
});
