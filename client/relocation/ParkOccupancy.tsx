// How full is each relocation park in the next quarters, and what is free in the next one? A bar a quarter; too many are striped, not only red.
import type { SpaceKind } from "../../geo/relocation/relocation";
import type { QuarterView, RelocationBoard } from "../../server/api/relocationShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { powerOfTen, writeMu, writeNumber } from "../ui/write";

/** Floors in m², land in mu. */
export function useWriteSpace(): (kind: SpaceKind, areaDm2: number) => string {
  const { t } = useTranslation("relocation");
  return (kind, areaDm2) =>
    t(`amount_${kind}`, {
      amount: kind === "floor" ? writeNumber(powerOfTen(areaDm2, -2), 0) : writeMu(areaDm2),
    });
}

export function ParkOccupancy({
  board,
  planned,
}: {
  board: RelocationBoard;
  /** By park; null: as recorded. */
  planned: ReadonlyMap<string, QuarterView[]> | null;
}) {
  const { t } = useTranslation("relocation");
  const { lang } = useView();
  return (
    <section className="reloc-block" aria-labelledby="reloc-parks">
      <h3 id="reloc-parks">{t("parks")}</h3>
      <p className="ui-facts">{t(planned === null ? "asRecorded" : "asPlanned")}</p>
      <ul className="ui-plain reloc-parks">
        {board.parks.map((park) => {
          const quarters = planned?.get(park.id) ?? park.quarters;
          return (
            <li key={park.id}>
              <ObjectLink kind="park" id={park.id}>
                {inLanguage(lang, park)}
              </ObjectLink>
              <Room kind="floor" quarters={quarters} />
              <Room kind="land" quarters={quarters} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Room({ kind, quarters }: { kind: SpaceKind; quarters: readonly QuarterView[] }) {
  const { t } = useTranslation("relocation");
  const write = useWriteSpace();
  const stated = quarters.some(
    ({ [kind]: { capacityDm2, takenDm2 } }) => capacityDm2 !== null || takenDm2 > 0,
  );
  if (!stated) return null;
  const next = quarters[1]?.[kind];
  const said = ({ quarter, [kind]: room }: QuarterView) =>
    t(room.capacityDm2 === null ? "roomUnknown" : "room", {
      quarter,
      taken: write(kind, room.takenDm2),
      capacity: write(kind, room.capacityDm2 ?? 0),
    });
  return (
    <div className="reloc-room">
      <div
        className="reloc-bars"
        role="img"
        aria-label={`${t(`space_${kind}`)}: ${quarters.map(said).join("; ")}`}
      >
        {quarters.map((one) => {
          const { capacityDm2, takenDm2 } = one[kind];
          const over = capacityDm2 !== null && takenDm2 > capacityDm2;
          const share = capacityDm2 === null || capacityDm2 === 0 ? 0 : Math.min(1, takenDm2 / capacityDm2);
          return (
            <span
              key={one.quarter}
              title={said(one)}
              data-unknown={capacityDm2 === null || undefined}
              data-over={over || undefined}
            >
              <i style={{ height: `${over ? 100 : share * 100}%` }} />
            </span>
          );
        })}
      </div>
      <span className="reloc-free">
        {next === undefined || next.freeDm2 === null
          ? t("freeUnknown", { space: t(`space_${kind}`) })
          : t(next.freeDm2 < 0 ? "overNext" : "freeNext", {
              space: t(`space_${kind}`),
              free: write(kind, Math.abs(next.freeDm2)),
            })}
      </span>
    </div>
  );
}
