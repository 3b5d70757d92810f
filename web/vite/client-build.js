/**
 * What the build of the client does besides bundling: the service worker with the list of all files, and compressed copies.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

const COMPRESSIBLE = /\.(js|css|svg|json)$/;
const KEPT_OUT = /\.(map|br|gz)$/;

/** Files under a folder, as addresses, in a fixed order. */
function addressesIn(folder, base) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !KEPT_OUT.test(entry.name))
    .map((entry) => base + relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** Bundle the worker by itself: one classic script, since not every browser takes a module there. */
async function buildWorker(config, source, files) {
  await build({
    configFile: false,
    root: config.root,
    logLevel: "warn",
    resolve: { alias: config.resolve.alias },
    define: { BUILD_FILES: JSON.stringify(files) },
    publicDir: false,
    build: {
      outDir: config.build.outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: config.build.target,
      lib: { entry: source, formats: ["iife"], name: "worker", fileName: () => "sw.js" },
    },
  });
}

/** Best compression once here instead of quick compression at each request. */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

/** Vite plugin. `worker`: the service worker's source; `also`: addresses outside the build that the shell shows. */
export function clientBuild({ worker, also }) {
  let config;
  return {
    name: "qianchang-client-build",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const out = resolve(config.root, config.build.outDir);
      const assets = addressesIn(join(out, "assets"), `${config.base}assets/`);
      await buildWorker(config, worker, [...also, ...assets]);
      compress(join(out, "assets"));
    },
  };
}
