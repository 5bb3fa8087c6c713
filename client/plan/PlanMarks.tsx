// Where does the plan place the projects? The land that each takes outlined, numbered as in the list; a place that several share has all their numbers.
import { memo, useMemo } from "react";
import { createPortal } from "react-dom";
import { Layer, Marker, Source, useMap } from "react-map-gl/maplibre";
import type { PlanView } from "../../server/api/planShapes";
import { useTranslation } from "../locale/useTranslation";
import { ringsOf } from "../map/parcelGeometry";
import { useGround } from "../map/scene";
import { notAButton } from "../match/notAButton";
import { setHover, useIsHovered } from "../state/hover";
import { useView } from "../state/useView";
import { coloursOf } from "../theme/tokens";
import { usePlanning, usePlanRun } from "./usePlan";
import { useProjects } from "./useProjects";
import "../match/match.css";
import "./plan.css";

export const PlanMarks = memo(function PlanMarks() {
  return usePlanning() ? <Planned /> : null;
});

function Planned() {
  const { found } = usePlanRun();
  const plan = found?.plan ?? null;
  return plan === null ? null : <Marks assignments={plan.assignments} />;
}

/** Numbers of the list by the parcel on which they are marked: the first of several. */
function pinsOf(assignments: PlanView["assignments"]): { parcel: string; numbers: number[] }[] {
  const pins = new Map<string, number[]>();
  for (const [at, { parcels }] of assignments.entries()) {
    const [first] = parcels;
    if (first !== undefined) pins.set(first, [...(pins.get(first) ?? []), at + 1]);
  }
  return [...pins].map(([parcel, numbers]) => ({ parcel, numbers }));
}

function Marks({ assignments }: { assignments: PlanView["assignments"] }) {
  const { land } = useGround();
  const { theme } = useView();
  const { t } = useTranslation("plan");
  const { current: map } = useMap();
  const lines = useMemo(
    () => ({
      type: "MultiLineString" as const,
      coordinates: assignments.flatMap(({ parcels }) =>
        parcels.flatMap((id) => {
          const index = land?.geometry.indexOf.get(id);
          return land && index !== undefined ? ringsOf(land.geometry, index) : [];
        }),
      ),
    }),
    [land, assignments],
  );
  const colours = coloursOf(theme);
  const box = map?.getContainer();
  return (
    <>
      <Source id="plan-land" type="geojson" data={lines}>
        <Layer
          id="plan-land-case"
          type="line"
          paint={{ "line-color": colours["select-case"], "line-width": 4.5 }}
        />
        <Layer id="plan-land-ink" type="line" paint={{ "line-color": colours.select, "line-width": 2 }} />
      </Source>
      {pinsOf(assignments).map(({ parcel, numbers }) => {
        const index = land?.geometry.indexOf.get(parcel);
        if (!land || index === undefined) return null;
        const [longitude, latitude] = [
          land.geometry.labelPoint[index * 2],
          land.geometry.labelPoint[index * 2 + 1],
        ];
        if (longitude === undefined || latitude === undefined) return null;
        return (
          <Marker key={parcel} longitude={longitude} latitude={latitude} anchor="bottom">
            <Pin parcel={parcel} numbers={numbers} assignments={assignments} />
          </Marker>
        );
      })}
      {box
        ? createPortal(
            <p className="match-chip-map" role="status">
              <b>{assignments.length}</b> {t("onMap")}
            </p>,
            box,
          )
        : null}
    </>
  );
}

interface PinProps {
  parcel: string;
  numbers: readonly number[];
  assignments: PlanView["assignments"];
}

function Pin({ parcel, numbers, assignments }: PinProps) {
  const { t } = useTranslation("plan");
  const { open, parcelId } = useView();
  const projects = useProjects();
  const hovered = useIsHovered("parcel", parcel);
  const names = numbers.map((number) => {
    const id = assignments[number - 1]?.project ?? "";
    return projects?.find((one) => one.id === id)?.name ?? id;
  });
  const point = () => setHover({ kind: "parcel", id: parcel });
  return (
    <button
      type="button"
      ref={notAButton}
      className="match-pin"
      data-hovered={hovered || undefined}
      aria-current={parcelId === parcel || undefined}
      aria-label={t("pinLabel", { numbers: numbers.join(t("and")), projects: names.join(t("comma")) })}
      onPointerEnter={point}
      onPointerLeave={() => setHover(null)}
      onFocus={point}
      onBlur={() => setHover(null)}
      onClick={(event) => {
        event.stopPropagation();
        open({ parcelId: parcel });
      }}
    >
      {numbers.length > 2 ? `${numbers[0]}+${numbers.length - 1}` : numbers.join("·")}
    </button>
  );
}
