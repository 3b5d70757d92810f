// Which room of the client may import which: `npm run layers`. The rooms are told in docs/architecture.md.
const MAY_IMPORT = {
  domain: ["store", "media", "ui", "generated", "i18n", "router", "search", "api", "worker"],
  store: ["outbox", "generated"],
  sync: ["store", "media", "outbox", "generated"],
  media: ["store", "outbox", "generated", "worker"],
  outbox: ["generated"],
  gallery: ["ui", "i18n", "router"],
  ui: ["i18n", "router"],
  router: [],
  search: [],
  api: ["generated"],
  i18n: [],
  generated: [],
  worker: [],
};
// What never ships: tests, what they share, and scripts that make a file of the source.
const TESTS = "(\\.test\\.tsx?$|/testing/|\\.mjs$|/vite\\.config\\.ts$)";

const rooms = Object.entries(MAY_IMPORT).map(([room, others]) => ({
  name: `${room}-imports-down`,
  comment: `${room}/ may import ${others.join(", ") || "nothing of the other rooms"}.`,
  severity: "error",
  from: { path: `^web/app/${room}/`, pathNot: TESTS },
  to: { path: "^web/app/", pathNot: `^web/app/(${[room, ...others].join("|")})(/|\\.tsx$)` },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: "areas-meet-by-id",
      comment: "An area of the domain may import organisation, and no other area.",
      severity: "error",
      from: { path: "^web/app/domain/([^/]+)/", pathNot: TESTS },
      to: { path: "^web/app/domain/", pathNot: "^web/app/domain/($1|organisation)/" },
    },
    {
      name: "a-room-of-its-own",
      comment: "A folder directly under web/app must be named in web/layers.cjs.",
      severity: "error",
      from: { path: "^web/app/([^/]+)/", pathNot: `^web/app/(shell|${Object.keys(MAY_IMPORT).join("|")})/` },
      to: {},
    },
    {
      name: "no-cycle",
      comment:
        "A type alone may be taken back from the file that uses this one: it is gone when the code runs.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "dynamic-import"] } },
    },
    { name: "no-unknown-file", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "declared-package",
      comment: "What ships comes from the dependencies, not from the tools.",
      severity: "error",
      from: { path: "^web/app/", pathNot: TESTS },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        pathNot: "^node_modules/(typescript|vite)/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
