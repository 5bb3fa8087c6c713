// kepler.gl as its npm package ships it for a page without a bundler; from a folder of its own, as it is far too large for this lockfile.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ServedFiles } from "../serveFiles";

const LIBRARIES: Readonly<Record<string, string>> = {
  "/react.js": "react/umd/react.production.min.js",
  "/react-dom.js": "react-dom/umd/react-dom.production.min.js",
  "/redux.js": "redux/dist/redux.min.js",
  "/react-redux.js": "react-redux/dist/react-redux.min.js",
  "/styled.js": "styled-components/dist/styled-components.min.js",
  "/kepler.js": "kepler.gl/umd/keplergl.min.js",
};

const PAGE = `<!doctype html><meta charset="utf-8"><style>html,body,#app{margin:0;height:100%}</style><div id="app"></div>
${Object.keys(LIBRARIES)
  .map((path) => `<script src="${path}"></script>`)
  .join("\n")}
<script>
const { keplerGlReducer, enhanceReduxMiddleware, processGeojson } = KeplerGl;
const style = { version: 8, name: "empty", sources: {}, layers: [{ id: "background", type: "background", paint: { "background-color": "#fff" } }] };
const store = Redux.createStore(
  Redux.combineReducers({ keplerGl: keplerGlReducer.initialState({
    uiState: { currentModal: null, readOnly: true },
    mapStyle: { styleType: "empty", mapStyles: { empty: { id: "empty", label: "empty", style, layerGroups: [] } } },
  }) }), {}, Redux.applyMiddleware(...enhanceReduxMiddleware([])));
ReactDOM.createRoot(document.getElementById("app")).render(React.createElement(ReactRedux.Provider, { store },
  React.createElement(KeplerGl.KeplerGl, { id: "map", mapboxApiAccessToken: "", width: innerWidth, height: innerHeight })));
const state = () => store.getState().keplerGl.map;
const layer = () => state().visState.layers[0];
const field = (name) => state().visState.datasets.parcels.fields.find((one) => one.name === name);
// kepler.gl does not say when it has drawn: two frames after the store has changed
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const put = async (action) => { store.dispatch(KeplerGl.wrapTo("map", action)); await frames(); };
// its classes are quantiles, and tax is a part of output in the generator: it would be the same picture
const FIGURES = ["rd_per_mu", "output_per_mu"];
const recolour = (turn) => put(KeplerGl.layerVisualChannelConfigChange(layer(), { colorField: field(FIGURES[turn % 2]) }, "color"));
fetch("/parcels.geojson").then((answer) => answer.json()).then(async (geojson) => {
  await put(KeplerGl.addDataToMap({
    datasets: { info: { id: "parcels", label: "parcels" }, data: processGeojson(geojson) },
    options: { centerMap: true, readOnly: true },
  }));
  while (layer() === undefined) await frames();
  await recolour(1);
  performance.measure("peer:drawn");
});
window.bench = {
  recolour,
  async filter(limit) {
    if (limit === null) return put(KeplerGl.removeFilter(0));
    store.dispatch(KeplerGl.wrapTo("map", KeplerGl.addFilter("parcels")));
    store.dispatch(KeplerGl.wrapTo("map", KeplerGl.setFilter(0, "name", "tax_per_mu")));
    const [{ domain }] = state().visState.filters;
    return put(KeplerGl.setFilter(0, "value", [domain[0], limit]));
  },
};
</script>`;

/** @param folder where `npm install kepler.gl` has been run, with the libraries that its page needs */
export const keplerFiles = (folder: string, geojson: Buffer): ServedFiles => ({
  "/": ["text/html", PAGE],
  ...Object.fromEntries(
    Object.entries(LIBRARIES).map(([path, file]) => [
      path,
      ["text/javascript", readFileSync(join(folder, "node_modules", file))] as const,
    ]),
  ),
  "/parcels.geojson": ["application/geo+json", geojson],
});
