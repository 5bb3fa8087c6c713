// Who tells the page what is being looked at? This provider, at once; the map stands right under it.
import { type ReactNode, useSyncExternalStore } from "react";
import { ViewContext, ViewFilterContext, viewHook } from "./useView";
import { currentAddress, subscribeView } from "./viewStore";

export function ViewProvider({ children }: { children: ReactNode }) {
  const view = useSyncExternalStore(subscribeView, viewHook);
  const filter = useSyncExternalStore(subscribeView, () => currentAddress().view.filter);
  return (
    <ViewContext value={view}>
      <ViewFilterContext value={filter}>{children}</ViewFilterContext>
    </ViewContext>
  );
}
