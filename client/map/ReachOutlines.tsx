// Which parcels would the chosen change touch? Outlined and numbered, the one that adds most first, with what the park has before and after.
import { Button } from "antd";
import { memo, useMemo } from "react";
import { createPortal } from "react-dom";
import { Layer, Marker, Source, useMap } from "react-map-gl/maplibre";
import type { LeverView, ReachView } from "../../server/api/reachShapes";
import { useTranslation } from "../locale/useTranslation";
import { demandOf } from "../reach/leverWords";
import { type ReachChoice, readReachToken } from "../reach/reachToken";
import { useReach } from "../reach/useReach";
import { useView, useViewPart } from "../state/useView";
import { coloursOf } from "../theme/tokens";
import { inLanguage } from "../ui/inLanguage";
import { TargetBar } from "../ui/TargetBar";
import { writeNumber } from "../ui/write";
import { ringsOf } from "./parcelGeometry";
import { useGround } from "./scene";
import "../reach/reach.css";

export const ReachOutlines = memo(function ReachOutlines() {
  const reach = useViewPart((view) => view.reach);
  const choice = useMemo(() => (reach === null ? null : readReachToken(reach)), [reach]);
  return choice === null ? null : <Chosen choice={choice} />;
});

function Chosen({ choice }: { choice: ReachChoice }) {
  const { data } = useReach(choice);
  const lever = data?.levers.find((found) => found.lever === choice.lever);
  return data === undefined || lever === undefined ? null : <Change view={data} lever={lever} />;
}

function Change({ view, lever }: { view: ReachView; lever: LeverView }) {
  const { theme } = useView();
  const { land } = useGround();
  const { current: map } = useMap();
  const marks = useMemo(
    () =>
      lever.steps.flatMap(({ parcelId }, at) => {
        const parcel = land?.geometry.indexOf.get(parcelId);
        if (!land || parcel === undefined) return [];
        const rings = ringsOf(land.geometry, parcel);
        return [{ parcelId, order: at + 1, rings, point: middleOf(rings[0] ?? []) }];
      }),
    [land, lever],
  );
  const lines = useMemo(
    () => ({ type: "MultiLineString" as const, coordinates: marks.flatMap(({ rings }) => rings) }),
    [marks],
  );
  const colours = coloursOf(theme);
  const box = map?.getContainer();
  return (
    <>
      <Source id="reach" type="geojson" data={lines}>
        <Layer
          id="reach-case"
          type="line"
          paint={{ "line-color": colours["select-case"], "line-width": 5.5 }}
        />
        <Layer id="reach-ink" type="line" paint={{ "line-color": colours.select, "line-width": 2.5 }} />
      </Source>
      {marks.map(({ parcelId, order, point }) => (
        <Marker key={parcelId} longitude={point[0]} latitude={point[1]}>
          <span className="reach-mark">{order}</span>
        </Marker>
      ))}
      {box ? createPortal(<Chip view={view} lever={lever} />, box) : null}
    </>
  );
}

/** Before → after for each target, and the way to take the change off. */
function Chip({ view, lever }: { view: ReachView; lever: LeverView }) {
  const { t } = useTranslation(["reach", "ui"]);
  const { lang, open } = useView();
  const shown = lever.lever === "lift" ? [demandOf(view, lever)] : view.demands;
  const [first] = shown;
  const name = {
    lever: t(`lever.${lever.lever}`),
    park: inLanguage(lang, view),
    metric: first ? t(`metric.${first.metric}`) : "",
  };
  return (
    <div className="reach-chip" role="status">
      <div className="reach-chip-head">
        <span>{t(view.all ? "chipAll" : "chip", name)}</span>
        <Button
          type="text"
          size="small"
          aria-label={t("remove")}
          onClick={() => open({ reach: null }, { push: true })}
        >
          ×
        </Button>
      </div>
      {shown.map((demand, row) => {
        if (demand === undefined) return null;
        const share = demand.metric === "concentration";
        const digits = 1;
        const scale = share ? 100 : 1;
        const after = lever.afterValue[row] ?? null;
        const write = (value: number | null) => writeNumber(value === null ? null : value * scale, digits);
        const end = demand.targetValue * 1.5 || 1;
        return (
          <div key={demand.metric} className="reach-chip-meter">
            <span>{t(`ui:metric.${demand.metric}`)}</span>
            <TargetBar
              verdict={lever.outcome === "reached" ? "met" : "missed"}
              fill={Math.min(1, (after ?? demand.value ?? 0) / end)}
              targetAt={demand.targetValue / end}
              previousAt={demand.value === null ? null : Math.min(1, demand.value / end)}
            />
            <span>
              {t("before")} {write(demand.value)} → {t("after")} <b>{write(after)}</b>
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** The middle of a ring's corners; near enough for a number on it. */
function middleOf(ring: readonly [number, number][]): [number, number] {
  const corners = ring.slice(0, -1);
  const sum = corners.reduce<[number, number]>(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0]);
  return [sum[0] / (corners.length || 1), sum[1] / (corners.length || 1)];
}
