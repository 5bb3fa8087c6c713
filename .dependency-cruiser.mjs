// Which way imports may point: geo ← prisma/server ← client; no cycles; the client takes types from two files of the server.
/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "geo-is-pure",
      comment: "geo/ knows no database, no framework, no Node",
      severity: "error",
      from: { path: "^geo/" },
      to: {
        pathNot: [
          "^geo/",
          "^node_modules/(geographiclib-geodesic|proj4|gcoord|flatbush|flatqueue|pinyin-pro|@turf)/",
        ],
      },
    },
    {
      name: "projections-in-one-place",
      comment: "who needs a projection takes geo/crs/transformer.ts, which knows its accuracy",
      severity: "error",
      from: {
        path: "^(geo|server|client|prisma|seeds)/",
        pathNot: "^geo/crs/(transformer|offsetDatum)\\.ts$",
      },
      to: { path: "^node_modules/(proj4|gcoord)/" },
    },
    {
      name: "server-not-from-client",
      comment: "the tokens of the look are data, for paper as for the screen",
      severity: "error",
      from: { path: "^(server|prisma|seeds)/" },
      to: { path: "^client/", pathNot: "^client/theme/tokens\\.json$" },
    },
    {
      name: "client-takes-only-shapes",
      comment: "the client sees the server through its router type and its shapes",
      severity: "error",
      from: { path: "^client/" },
      to: { path: "^(server|prisma|seeds)/", pathNot: "^server/api/(router|shapes)\\.ts$" },
    },
    {
      name: "product-not-from-test",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["^virtual:", "\\?", "^geojson$"] },
    },
    {
      name: "not-to-dev-dependency",
      severity: "error",
      from: { path: "^(geo|server|client|prisma)/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: ["node_modules/@types/"] },
    },
  ],
  options: {
    babelConfig: { fileName: ".babelrc.depcruise.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^prisma/generated/", "^dist/"] },
    moduleSystems: ["es6"],
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
