// Does an address belong to the page, or to a file that is not there?

/** Addresses such as /park/SP-01?z=29.8,121.6,12.34 belong to the page; what looks like a file and is none stays missing. */
export function isPage(url: string): boolean {
  const path = url.split("?", 1)[0] ?? "";
  if (/^\/(trpc|map|assets)\//.test(path)) return false;
  return /\/(park|parcel)\/[^/]+$/.test(path) || !/\.[a-z0-9]+$/i.test(path);
}
