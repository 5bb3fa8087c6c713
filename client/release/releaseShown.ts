// Which state of the data does this page show: a published release, or the working data?

/** The parameter of an address; `rel` is the period. */
const PARAMETER = "release";

/**
 * Id of the release that the page was opened with; null: the working data. It never changes while the page is open: another state is
 * another page, so that no figure of one can stay among those of the other.
 */
export const RELEASE_SHOWN: string | null =
  typeof window === "undefined" ? null : releaseIn(window.location.search);

/** @returns null where the address names none */
export function releaseIn(search: string): string | null {
  return new URLSearchParams(search).get(PARAMETER) || null;
}

/**
 * The same place in another state of the data.
 * @param address path and query
 * @param id null: the working data
 * @example addressIn("/park/SP-01?rel=2024&release=r1-0a1b2c3d", null) // "/park/SP-01?rel=2024"
 */
export function addressIn(address: string, id: string | null): string {
  const [path = "", query = ""] = address.split("?", 2);
  // pair by pair, as what others wrote into the address stays as they wrote it
  const parts = query.split("&").filter((part) => part !== "" && !part.startsWith(`${PARAMETER}=`));
  if (id !== null) parts.push(`${PARAMETER}=${encodeURIComponent(id)}`);
  return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
}
