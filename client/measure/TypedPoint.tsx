// How does somebody put a corner exactly where a document says? By coordinates, or by bearing and distance from the last one.
import { Button, Input, Segmented } from "antd";
import { type FormEvent, useId, useState } from "react";
import type { LandPosition } from "../../geo/area/landGeometry";
import { LONGEST_LEG_M, legOf, placeAt } from "../../geo/measure/legs";
import { parseBearing, parsePosition } from "../../geo/measure/parsePosition";
import { useTranslation } from "../locale/useTranslation";
import "./measure.css";

/** The 3° zone in which the district's offices write. */
const ZONE = "EPSG:4549";

interface Props {
  /** From where a bearing leads; null: there is no corner yet. */
  last: LandPosition | null;
  onPut: (point: LandPosition) => void;
}

export function TypedPoint({ last, onPut }: Props) {
  const { t } = useTranslation("measure");
  const id = useId();
  const [way, setWay] = useState<"place" | "leg">("place");
  const [place, setPlace] = useState("");
  const [bearing, setBearing] = useState("");
  const [distance, setDistance] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const put = (event: FormEvent) => {
    event.preventDefault();
    if (way === "place") {
      const found = parsePosition(place, ZONE);
      if (typeof found === "string") return setFault(t(`fault.${found}`));
      if (last !== null && legOf(last, found).lengthM > LONGEST_LEG_M) return setFault(t("fault.too_far"));
      onPut(found);
      setPlace("");
    } else {
      const angle = parseBearing(bearing);
      const metres = Number(distance.trim());
      if (angle === null) return setFault(t("fault.bearing"));
      if (last === null || !(metres > 0))
        return setFault(t(last === null ? "fault.no_start" : "fault.distance"));
      if (metres > LONGEST_LEG_M) return setFault(t("fault.too_far"));
      onPut(placeAt(last, angle, metres));
      setDistance("");
    }
    setFault(null);
  };
  return (
    <form className="measure-typed" onSubmit={put}>
      <Segmented
        block
        size="small"
        aria-label={t("typed")}
        value={way}
        onChange={(value) => {
          setWay(value);
          setFault(null);
        }}
        options={[
          { value: "place" as const, label: t("byPlace") },
          { value: "leg" as const, label: t("byLeg") },
        ]}
      />
      {way === "place" ? (
        <Input
          size="small"
          value={place}
          status={fault === null ? "" : "error"}
          aria-label={t("byPlace")}
          aria-describedby={`${id}-fault`}
          placeholder={t("placeExample")}
          onChange={(event) => setPlace(event.target.value)}
        />
      ) : (
        <div className="measure-pair">
          <Input
            size="small"
            value={bearing}
            aria-label={t("bearing")}
            aria-describedby={`${id}-fault`}
            placeholder={t("bearingExample")}
            onChange={(event) => setBearing(event.target.value)}
          />
          <Input
            size="small"
            value={distance}
            inputMode="decimal"
            aria-label={t("distance")}
            aria-describedby={`${id}-fault`}
            placeholder={t("distance")}
            suffix="m"
            onChange={(event) => setDistance(event.target.value)}
          />
        </div>
      )}
      <Button size="small" htmlType="submit">
        {t("put")}
      </Button>
      <p id={`${id}-fault`} className="measure-fault" role="alert">
        {fault}
      </p>
    </form>
  );
}
