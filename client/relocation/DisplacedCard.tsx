// One enterprise on its way: what it needs, until when it must leave, through which park, to where; a cell a quarter.
import { type QuarterNo, quarterName } from "../../geo/relocation/quarter";
import { SPACES } from "../../geo/relocation/relocation";
import type {
  DisplacedView,
  RelocationBoard,
  RelocationPlanView,
  ShortageView,
} from "../../server/api/relocationShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { type Days, phaseIn, shortQuarter } from "./gantt";
import { useWriteSpace } from "./ParkOccupancy";
import { showRelocation } from "./relocationStore";
import { StayMark } from "./StayMark";

interface Props {
  one: DisplacedView;
  board: RelocationBoard;
  /** Null: no plan was asked for. */
  plan: RelocationPlanView | null;
  quarters: readonly QuarterNo[];
}

export function DisplacedCard({ one, board, plan, quarters }: Props) {
  const { t } = useTranslation("relocation");
  const { lang } = useView();
  const write = useWriteSpace();
  const way = plan?.ways.find(({ id }) => id === one.id);
  const shortage = plan?.shortages.find(({ id }) => id === one.id);
  const parkName = (id: string) => {
    const park = board.parks.find((other) => other.id === id);
    return park === undefined ? id : inLanguage(lang, park);
  };
  const placeName = (id: string) => board.destinations.find((other) => other.id === id)?.name ?? id;
  const days: Days =
    way !== undefined
      ? { leavesOn: way.leavesOn, arrivesOn: way.arrivesOn, straight: way.park === null }
      : {
          leavesOn: one.transit?.inOn ?? one.destination?.inOn ?? null,
          arrivesOn: one.destination?.inOn ?? null,
          straight: one.transit === null,
        };
  const point = () => showRelocation({ lit: one.id });
  const leave = () => showRelocation({ lit: null });
  const arrived = one.destination?.state === "in";
  return (
    <li className="reloc-card" onPointerEnter={point} onPointerLeave={leave} onFocus={point} onBlur={leave}>
      <div className="reloc-name">
        <b>{one.enterprise ?? one.enterpriseId}</b>
        <span className="ui-unit">{one.id}</span>
      </div>
      <p className="ui-facts">
        <ObjectLink kind="parcel" id={one.parcel}>
          {shortCode(one.parcel)}
        </ObjectLink>{" "}
        ·{" "}
        {SPACES.flatMap((kind) => {
          const need = one.needs[kind];
          return need === null ? [] : [write(kind, need)];
        }).join(" + ")}{" "}
        · {t("leaveBy", { day: one.leaveBy })}
      </p>
      <Gantt days={days} quarters={quarters} />
      <p className="reloc-way">
        {way !== undefined
          ? way.park === null
            ? t("wayStraight", { day: way.arrivesOn, destination: placeName(way.destination) })
            : t(one.transit?.state === "in" ? "wayOut" : "wayThrough", {
                leaves: way.leavesOn,
                park: parkName(way.park),
                arrives: way.arrivesOn,
                destination: placeName(way.destination),
              })
          : arrived
            ? t("arrived", { day: one.destination?.inOn, destination: one.destination?.name })
            : shortage === undefined
              ? recorded()
              : null}
      </p>
      {shortage === undefined ? null : <Short shortage={shortage} parkName={parkName} board={board} />}
      {one.note === null ? null : <p className="ui-facts">{one.note}</p>}
      <StayMark one={one} board={board} />
    </li>
  );

  function recorded(): string {
    const { transit, destination } = one;
    const parts = [];
    if (transit !== null)
      parts.push(
        t(`transit_${transit.state}`, {
          park: inLanguage(lang, transit),
          from: transit.inOn,
          to: transit.outOn ?? t("open"),
        }),
      );
    if (destination !== null)
      parts.push(t("destinationPlanned", { day: destination.inOn, destination: destination.name }));
    return parts.length === 0 ? t("waiting") : parts.join(t("semicolon"));
  }
}

function Gantt({ days, quarters }: { days: Days; quarters: readonly QuarterNo[] }) {
  const { t } = useTranslation("relocation");
  const said = quarters.map((quarter) => `${quarterName(quarter)} ${t(`phase_${phaseIn(days, quarter)}`)}`);
  return (
    <div
      className="reloc-gantt"
      role="img"
      aria-label={said.join("; ")}
      style={{ gridTemplateColumns: `repeat(${quarters.length}, 1fr)` }}
    >
      {quarters.map((quarter, at) => (
        <i key={quarter} data-phase={phaseIn(days, quarter)} title={said[at]} />
      ))}
    </div>
  );
}

/** The heads of the columns, once above all cards. */
export function QuarterHeads({ quarters }: { quarters: readonly QuarterNo[] }) {
  return (
    <div
      className="reloc-heads"
      aria-hidden="true"
      style={{ gridTemplateColumns: `repeat(${quarters.length}, 1fr)` }}
    >
      {quarters.map((quarter, at) => (
        <span key={quarter}>{at === 0 || quarter % 4 === 0 ? shortQuarter(quarter) : ""}</span>
      ))}
    </div>
  );
}

function Short({
  shortage: { way, rows },
  parkName,
  board,
}: {
  shortage: ShortageView;
  parkName: (id: string) => string;
  board: RelocationBoard;
}) {
  const { t } = useTranslation("relocation");
  const write = useWriteSpace();
  const place = (id: string) => board.destinations.find((other) => other.id === id);
  const placeName = (id: string) => place(id)?.name ?? id;
  if (way === null) return <p className="reloc-short">{t("nowhere")}</p>;
  return (
    <div className="reloc-short">
      <p>
        {t("short", {
          way: [...(way.park === null ? [] : [parkName(way.park)]), placeName(way.destination)].join(" → "),
        })}
      </p>
      <ul className="ui-plain">
        {rows.map((row) => (
          <li key={row.of === "destination" ? row.destination : `${row.of} ${row.quarter}`}>
            {row.of === "destination"
              ? t("shortThere", {
                  destination: placeName(row.destination),
                  by: write(place(row.destination)?.kind ?? "floor", row.byDm2),
                })
              : row.byDm2 === null
                ? t("shortUnstated", {
                    ...{ quarter: row.quarter, park: parkName(row.park), space: t(`space_${row.of}`) },
                  })
                : t("shortRoom", {
                    ...{ quarter: row.quarter, park: parkName(row.park) },
                    by: write(row.of, row.byDm2),
                  })}
          </li>
        ))}
      </ul>
    </div>
  );
}
