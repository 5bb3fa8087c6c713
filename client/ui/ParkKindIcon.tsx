// Which kind of park? The line that draws it on the map, as a small sample.
import type { ParkKind } from "../../server/api/shapes";

/** Width, dashes and cap of the outline, as the map draws it. */
const LINE: Readonly<Record<ParkKind, { width: number; dash?: string; round?: boolean; double?: boolean }>> =
  {
    cluster_area: { width: 1.25, dash: "8 2 1.5 2 1.5 2" },
    strategic_park: { width: 5, double: true },
    advantage_community: { width: 2 },
    themed_park: { width: 1.75, dash: "6 3" },
    planned_cluster: { width: 2, dash: "0.1 4", round: true },
    relocation_park: { width: 1.5, dash: "7 3 1.5 3" },
  };

export function ParkKindIcon({ kind }: { kind: ParkKind }) {
  const { width, dash, round, double } = LINE[kind];
  return (
    <svg className="ui-kind" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      <path
        d="M1 7h20"
        stroke="var(--map-ink)"
        strokeWidth={width}
        {...(dash === undefined ? {} : { strokeDasharray: dash })}
        {...(round ? { strokeLinecap: "round" } : {})}
      />
      {double ? <path d="M1 7h20" stroke="var(--bg)" strokeWidth="2" /> : null}
    </svg>
  );
}
