// A window that is just enough for the page's stores: an address, a history, a storage.
import { vi } from "vitest";

/** Puts it in the place of the browser's; import the stores after it. @returns what is stored */
export function stubWindow(): Map<string, string> {
  const kept = new Map<string, string>();
  const location = { pathname: "/", search: "", hash: "", href: "http://m/", origin: "http://m" };
  const history = { state: null, pushState() {}, replaceState() {} };
  const matchMedia = () => ({ matches: false, addEventListener() {} });
  vi.stubGlobal("window", { location, history, matchMedia, addEventListener() {}, removeEventListener() {} });
  vi.stubGlobal("document", {});
  vi.stubGlobal("location", location);
  vi.stubGlobal("matchMedia", matchMedia);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return kept;
}
