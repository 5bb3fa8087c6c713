// Which parks count, where parks are counted? As on paper: see geo/park/leafParks.
export { leafParks } from "../../geo/park/leafParks";
