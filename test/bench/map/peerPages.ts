// The peers' pages: one map with the parcels coloured by a figure, and what a user of that library would write to recolour, filter and select.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ServedFiles } from "../serveFiles";

const { resolve } = createRequire(import.meta.url);
const script = (path: string): ServedFiles[string] => ["text/javascript", readFileSync(path)];
/** deck.gl ships a script for a page without a bundler, but does not export its path. */
const deckScript = (name: string) => script(join(dirname(resolve(name)), "../dist.min.js"));

/** Seven classes, as Mutu's scale has; the second list is of tax, both in 万元/亩. */
const SHARED = `
const COLOURS = ["#d7e3f4", "#b5cbe9", "#8fb0dc", "#6892cb", "#4673b4", "#2f5597", "#1c3a70"];
const BREAKS = { output_per_mu: [300, 450, 600, 750, 900, 1200], tax_per_mu: [15, 24, 36, 48, 60, 75] };
const FIGURES = ["tax_per_mu", "output_per_mu"];
const NO_DATA = "#c8c8c8", SELECTED = "#e8590c";
const BOUNDS = [[121.46, 29.62], [121.88, 29.9]];
`;

const page = (libraries: readonly string[], body: string) =>
  `<!doctype html><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div>
${libraries.map((path) => `<script src="${path}"></script>`).join("\n")}
<script>${SHARED}${body}</script>`;

const MAPLIBRE = page(
  ["/maplibre-gl.js"],
  `
const colour = (figure) => ["case", ["boolean", ["feature-state", "selected"], false], SELECTED, ["has", figure],
  ["step", ["get", figure], ...COLOURS.flatMap((one, i) => (i === 0 ? [one] : [BREAKS[figure][i - 1], one]))], NO_DATA];
const map = new maplibregl.Map({ container: "map", bounds: BOUNDS, fadeDuration: 0, style: { version: 8,
  sources: { parcels: { type: "geojson", data: "/parcels.geojson", generateId: true } },
  layers: [{ id: "parcels", type: "fill", source: "parcels", paint: { "fill-color": colour("output_per_mu") } }] } });
map.once("idle", () => performance.measure("peer:drawn"));
const drawn = () => new Promise((done) => { map.once("idle", () => done()); map.triggerRepaint(); });
const under = (limit) => ["all", ["has", "tax_per_mu"], ["<", ["get", "tax_per_mu"], limit]];
window.bench = {
  recolour(turn) { map.setPaintProperty("parcels", "fill-color", colour(FIGURES[turn % 2])); return drawn(); },
  filter(limit) { map.setFilter("parcels", limit === null ? null : under(limit)); return drawn(); },
  async select(limit) {
    if (limit === null) map.removeFeatureState({ source: "parcels" });
    const ids = new Set(limit === null ? [] : map.querySourceFeatures("parcels", { filter: under(limit) }).map(({ id }) => id));
    for (const id of ids) map.setFeatureState({ source: "parcels", id }, { selected: true });
    await drawn();
    return ids.size;
  },
};`,
);

const DECK = page(
  ["/deck-core.js", "/deck-layers.js"],
  `
const bytes = (hex, alpha) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).concat(alpha);
const [SCALE, EMPTY, CHOSEN, OFF] = [COLOURS.map((one) => bytes(one, 255)), bytes(NO_DATA, 255), bytes(SELECTED, 255), [0, 0, 0, 0]];
let data = [], figure = "output_per_mu", limit = null, selected = new Set(), version = 0;
const passes = ({ properties }, at) => at === null || (properties.tax_per_mu !== undefined && properties.tax_per_mu < at);
const colour = (feature) => {
  if (!passes(feature, limit)) return OFF;
  if (selected.has(feature)) return CHOSEN;
  const value = feature.properties[figure];
  if (value === undefined) return EMPTY;
  const above = BREAKS[figure].findIndex((one) => value < one);
  return SCALE[above === -1 ? 6 : above];
};
const view = new deck.WebMercatorViewport({ width: innerWidth, height: innerHeight }).fitBounds(BOUNDS);
let waiting = null;
const map = new deck.Deck({ parent: document.getElementById("map"), views: new deck.MapView({ repeat: false }), controller: true,
  initialViewState: { longitude: view.longitude, latitude: view.latitude, zoom: view.zoom }, layers: [],
  onAfterRender: () => {
    if (waiting === null || !map.props.layers.every((layer) => layer.isLoaded)) return;
    const done = waiting; waiting = null; done();
  } });
const show = () => new Promise((done) => {
  version += 1; waiting = done;
  map.setProps({ layers: [new deck.GeoJsonLayer({ id: "parcels", data, stroked: false, filled: true, getFillColor: colour,
    updateTriggers: { getFillColor: version } })] });
});
fetch("/parcels.geojson").then((answer) => answer.json()).then(({ features }) => {
  data = features;
  return show();
}).then(() => performance.measure("peer:drawn"));
window.bench = {
  recolour(turn) { figure = FIGURES[turn % 2]; return show(); },
  filter(at) { limit = at; return show(); },
  async select(at) { selected = new Set(at === null ? [] : data.filter((one) => passes(one, at))); await show(); return selected.size; },
};`,
);

/** @param geojson the parcels with `output_per_mu` and `tax_per_mu`, absent where there is none */
export const mapLibreFiles = (geojson: Buffer): ServedFiles => ({
  "/": ["text/html", MAPLIBRE],
  "/maplibre-gl.js": script(resolve("maplibre-gl/dist/maplibre-gl.js")),
  "/parcels.geojson": ["application/geo+json", geojson],
});

/** GeoJsonLayer, which kepler.gl draws polygons with, on nothing else. */
export const deckFiles = (geojson: Buffer): ServedFiles => ({
  "/": ["text/html", DECK],
  "/deck-core.js": deckScript("@deck.gl/core"),
  "/deck-layers.js": deckScript("@deck.gl/layers"),
  "/parcels.geojson": ["application/geo+json", geojson],
});
