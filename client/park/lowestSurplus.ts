// Which parks stand lowest against a target, in money? As on paper: see geo/park/lowestSurplus.
export { largestShortfalls, lowestSurplus } from "../../geo/park/lowestSurplus";
