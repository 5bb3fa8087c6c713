// How is a look at the land for a project written in a link: order of the rules, rules left out, thresholds, weights, sites side by side?

export interface MatchLook {
  /** Rules that come first, in this order. */
  readonly order: readonly string[];
  readonly off: readonly string[];
  /** A decimal or a day by rule. */
  readonly thresholds: Readonly<Record<string, string>>;
  /** Whole percents by criterion, which sum to 100; null: as the office has them. */
  readonly weights: Readonly<Record<string, number>> | null;
  /** Places to be near: longitude and latitude, to 1e-5 degrees, about a metre. */
  readonly points: readonly (readonly [number, number])[];
  /** The reference layer of roads along which the way there leads; null: straight. */
  readonly road: string | null;
  /** Parcels side by side. */
  readonly sites: readonly string[];
}

export const PLAIN_LOOK: MatchLook = {
  ...{ order: [], off: [], thresholds: {} },
  ...{ weights: null, points: [], road: null, sites: [] },
};
/** More do not fit beside one another. */
export const MOST_SITES = 4;
export const MOST_POINTS = 8;

const RULE = /^[a-z][a-z0-9_]{0,39}$/;
const LAYER = /^L[1-9][0-9]{0,9}$/;
const THRESHOLD = /^(\d{1,12}(\.\d{1,9})?|\d{4}-\d\d-\d\d)$/;

/** "" for the plain one. @example writeLook({ ...PLAIN_LOOK, off: ["use"] }) // "x:use" */
export function writeLook({ order, off, thresholds, weights, points, road, sites }: MatchLook): string {
  const pairs = (record: Readonly<Record<string, string | number>>) =>
    Object.entries(record).map(([name, value]) => `${name}=${value}`);
  const parts: [string, readonly string[]][] = [
    ["o", order],
    ["x", off],
    ["t", pairs(thresholds)],
    ["w", weights === null ? [] : pairs(weights)],
    ["p", points.map((point) => point.map((degrees) => degrees.toFixed(5)).join("_"))],
    ["n", road === null ? [] : [road]],
    ["s", sites.map((id) => encodeURIComponent(id).replaceAll("~", "%7E"))],
  ];
  return parts.flatMap(([key, list]) => (list.length === 0 ? [] : `${key}:${list.join(",")}`)).join("~");
}

/** What is not understood is left out. */
export function readLook(text: string): MatchLook {
  const parts = new Map(
    text.split("~").map((part) => [part.slice(0, 2), part.slice(2).split(",").filter(Boolean)]),
  );
  const list = (key: string) => [...new Set(parts.get(`${key}:`) ?? [])];
  const pairs = (key: string) =>
    list(key).flatMap((pair): [string, string][] => {
      const [name = "", value] = pair.split("=");
      return RULE.test(name) && value !== undefined ? [[name, value]] : [];
    });
  const weights = pairs("w").map(([name, value]): [string, number] => [name, Number(value)]);
  const whole = weights.every(([, weight]) => Number.isInteger(weight) && weight >= 0);
  const sum = weights.reduce((all, [, weight]) => all + weight, 0);
  return {
    order: list("o").filter((id) => RULE.test(id)),
    off: list("x").filter((id) => RULE.test(id)),
    thresholds: Object.fromEntries(pairs("t").filter(([, value]) => THRESHOLD.test(value))),
    weights: whole && sum === 100 ? Object.fromEntries(weights) : null,
    points: list("p").flatMap(pointOf).slice(0, MOST_POINTS),
    road: list("n").find((id) => LAYER.test(id)) ?? null,
    sites: list("s").flatMap(decoded).slice(0, MOST_SITES),
  };
}

function pointOf(text: string): [number, number][] {
  const [, lon, lat] = /^(-?\d{1,3}\.\d{1,8})_(-?\d{1,2}\.\d{1,8})$/.exec(text) ?? [];
  const [x, y] = [Number(lon), Number(lat)];
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [[x, y]] : [];
}

function decoded(text: string): string[] {
  try {
    return [decodeURIComponent(text)];
  } catch {
    return [];
  }
}

/** Everything with `id` moved by so many places; the same list where it would fall off an end. */
export function movedBy(ids: readonly string[], id: string, by: number): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** What an order names comes first, the rest follows as it stood. */
export function inOrder<T extends { readonly rule: string }>(
  rules: readonly T[],
  order: readonly string[],
): readonly T[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ rule }: T) => place.get(rule) ?? order.length;
  return rules.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** With a site more, or without it; null where there is no room for one more. */
export function toggledSite(sites: readonly string[], id: string): readonly string[] | null {
  if (sites.includes(id)) return sites.filter((one) => one !== id);
  return sites.length >= MOST_SITES ? null : [...sites, id];
}
