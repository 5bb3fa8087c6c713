// In which order were the filters clicked? Remembered beside the view, as a link says only which are on.
import { useSyncExternalStore } from "react";
import { currentAddress, subscribeView } from "../state/viewStore";
import { type ChipId, chipsOf, orderChips } from "./chips";

let order: ChipId[] = orderChips([], chipsOf(currentAddress().view));

/** The filters that are on, the newest last; the same array as long as nothing changes. */
export function orderedChips(): readonly ChipId[] {
  const next = orderChips(order, chipsOf(currentAddress().view));
  if (next.length !== order.length || next.some((id, i) => id !== order[i])) order = next;
  return order;
}

// also while nobody looks, so that the order is that of the clicks
subscribeView(orderedChips);

/** As `orderedChips`, followed. */
export function useChips(): readonly ChipId[] {
  return useSyncExternalStore(subscribeView, orderedChips);
}
