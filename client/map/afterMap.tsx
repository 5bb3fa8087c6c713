// Why does the map answer a key before the panels do? Panels show the view and the scene of a moment ago until it has.
import { type ComponentType, memo, useDeferredValue } from "react";
import { useView, useViewFilter, ViewContext, ViewFilterContext } from "../state/useView";
import { FilterContext, GroundContext, SceneContext, useScene } from "./scene";

/**
 * The same component, rendered after the map has its new colours: in slices that a pointer or a key may interrupt.
 * It renders again only where its props change or the view or the scene that it reads has moved on.
 */
export function afterMap<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  const Still = memo(Part) as unknown as ComponentType<P>;
  return function AfterMap(props: P) {
    const view = useDeferredValue(useView());
    const filter = useDeferredValue(useViewFilter());
    const scene = useDeferredValue(useScene());
    return (
      <ViewContext value={view}>
        <ViewFilterContext value={filter}>
          <SceneContext value={scene}>
            <GroundContext value={scene.ground}>
              <FilterContext value={scene.filter}>
                <Still {...props} />
              </FilterContext>
            </GroundContext>
          </SceneContext>
        </ViewFilterContext>
      </ViewContext>
    );
  };
}
