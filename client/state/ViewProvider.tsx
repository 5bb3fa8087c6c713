// Who tells the page what is being looked at? This provider, at once; the map stands right under it.
import { type ReactNode, useSyncExternalStore } from "react";
import { ViewContext, viewHook } from "./useView";
import { subscribeView } from "./viewStore";

export function ViewProvider({ children }: { children: ReactNode }) {
  const view = useSyncExternalStore(subscribeView, viewHook);
  return <ViewContext value={view}>{children}</ViewContext>;
}
