// Which line is which kind of park? Only the kinds that are on the map.
import type { Ref } from "react";
import type { ParkKind } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { ParkKindIcon } from "../ui/ParkKindIcon";

const KINDS: readonly ParkKind[] = [
  "strategic_park",
  "advantage_community",
  "themed_park",
  "planned_cluster",
  "relocation_park",
  "cluster_area",
];

/** @param className where it stands: floating on a map or listed in a panel. @param ref to know its size */
export function KindKey({ className, ref }: { className: string; ref?: Ref<HTMLUListElement> }) {
  const { t } = useTranslation("ui");
  const { parkShapes } = useGround();
  const present = new Set((parkShapes?.features ?? []).map((park) => park.properties.kind));
  if (present.size === 0) return null;
  return (
    <ul className={className} ref={ref}>
      {KINDS.filter((kind) => present.has(kind)).map((kind) => (
        <li key={kind}>
          <ParkKindIcon kind={kind} />
          {kind === "relocation_park" ? <Diamond /> : null} {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** What a small relocation park is on a map seen from afar. */
function Diamond() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M7 1l6 6-6 6-6-6z" fill="none" stroke="var(--map-ink)" strokeWidth="1.5" />
    </svg>
  );
}
