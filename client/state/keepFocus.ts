// Where does the keyboard stand when what had the focus is gone: a closed panel, a drawer, a tool put down? Where it came from, else on the map.
import { hasMenu, hasOverlay, isTyping } from "./keysTaken";

/** So many places back. */
const LONGEST_TRAIL = 12;
/** Once it is drawn, and once what fades away has gone. */
const LOOKS_MS = [60, 450];

type Place = HTMLElement | SVGElement;

/** Watches the page until the answer is called; only keys matter, as a pointer points anew. */
export function keepFocus(): () => void {
  let trail: Place[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
    trail = [...trail.filter((place) => place !== target), target].slice(-LONGEST_TRAIL);
  };
  const onKey = () => {
    const before = document.activeElement;
    if (isNowhere(before) && !hasOverlay()) return;
    for (const wait of LOOKS_MS) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (isNowhere(document.activeElement) && !hasOverlay() && !hasMenu()) goBack(trail, before);
      }, wait);
      timers.add(timer);
    }
  };
  document.addEventListener("focusin", onFocus);
  window.addEventListener("keydown", onKey, true);
  return () => {
    document.removeEventListener("focusin", onFocus);
    window.removeEventListener("keydown", onKey, true);
    for (const timer of timers) clearTimeout(timer);
  };
}

const isNowhere = (place: Element | null): boolean => place === null || place === document.body;

/** @param left what was left of its own will or is gone: nobody is led back into it */
function goBack(trail: readonly Place[], left: Element | null): void {
  const map = document.querySelector<HTMLElement>(".maplibregl-canvas");
  for (const place of [...trail.toReversed(), map]) {
    if (place === null || place === left || !canStand(place)) continue;
    place.focus({ preventScroll: true });
    if (document.activeElement !== place) continue;
    mark(place);
    return;
  }
}

/** After Escape a browser takes the focus for one that need not be seen; whoever uses keys must see it. */
function mark(place: Place): void {
  place.dataset.kept = "";
  const unmark = () => {
    delete place.dataset.kept;
    window.removeEventListener("pointerdown", unmark, true);
  };
  place.addEventListener("blur", unmark, { once: true });
  window.addEventListener("pointerdown", unmark, { once: true, capture: true });
}

/** In sight, and no field, empty ones neither: a key pressed next would be typed there. The skip link hides again by itself. */
const canStand = (place: Place): boolean =>
  place.isConnected &&
  place.getClientRects().length > 0 &&
  !isTyping(place) &&
  !(place instanceof HTMLInputElement && place.role === "combobox" && !place.readOnly) &&
  !place.classList.contains("skip") &&
  place.closest("[inert], [aria-hidden=true], [role=listbox]") === null;
