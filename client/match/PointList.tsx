// To which places are sites to be near? Chosen on the map or typed; straight, or along the lines of an imported layer, to all of them together.
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { parsePosition } from "../../geo/measure/parsePosition";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { MOST_POINTS } from "./matchLook";
import { pickPoint, usePicking } from "./pickStore";
import { useMatchLook } from "./useMatch";

/** The 3° zone in which the district's offices write. */
const ZONE = "EPSG:4549";

/** @param weight of the distance in percent: places that weigh nothing change nothing */
export function PointList({ weight }: { weight: number }) {
  const { t } = useTranslation(["match", "measure"]);
  const [{ points, road }, choose] = useMatchLook();
  const { data: layers } = useQuery(useTRPC().layer.list.queryOptions());
  const roads = (layers ?? []).filter(({ id, lines }) => lines > 0 || id === road);
  const picking = usePicking();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const full = points.length >= MOST_POINTS;
  useEffect(() => () => pickPoint(null), []);
  return (
    <div className="match-points-box">
      <p className="ui-facts">
        {t(points.length === 0 ? "pointsNone" : weight === 0 ? "pointsUnweighed" : "pointsHow")}
      </p>
      <ul className="ui-plain">
        {points.map(([lon, lat], at) => {
          const name = `${String.fromCharCode(65 + at)} ${lon.toFixed(5)}, ${lat.toFixed(5)}`;
          return (
            <li key={name}>
              <span>{name}</span>
              <Button
                type="link"
                size="small"
                aria-label={t("pointOff", { name })}
                onClick={() => choose({ points: points.filter((_, other) => other !== at) })}
              >
                {t("takeBack")}
              </Button>
            </li>
          );
        })}
      </ul>
      {roads.length === 0 || points.length === 0 ? null : (
        <Select<string>
          size="small"
          className="match-road"
          aria-label={t("pointRoad")}
          value={road ?? ""}
          onChange={(id) => choose({ road: id === "" ? null : id })}
          options={[
            { value: "", label: t("pointStraight") },
            ...roads.map(({ id, name }) => ({ value: id, label: t("pointAlong", { name }) })),
          ]}
        />
      )}
      {full ? null : (
        <>
          <div className="match-adjust">
            <Button
              size="small"
              type={picking === "click" ? "primary" : "default"}
              aria-pressed={picking === "click"}
              onClick={() => pickPoint(picking === "click" ? null : "click")}
            >
              {t(picking === "click" ? "pointClick" : "pointPick")}
            </Button>
            <Button size="small" onClick={() => pickPoint("centre")}>
              {t("pointCentre")}
            </Button>
          </div>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const found = parsePosition(text, ZONE);
              if (typeof found === "string") return setFault(t(`measure:fault.${found}`));
              setFault(null);
              setText("");
              choose({ points: [...points, found] });
            }}
          >
            <Input
              size="small"
              aria-label={t("measure:byPlace")}
              placeholder={t("measure:placeExample")}
              status={fault === null ? "" : "error"}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </form>
          {fault === null ? null : (
            <p className="match-fault" role="alert">
              {fault}
            </p>
          )}
        </>
      )}
    </div>
  );
}
