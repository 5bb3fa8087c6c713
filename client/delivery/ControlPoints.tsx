// A layer in an own grid: pairs of points known in both systems give its parameters, and say how well they fit.
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";

const METHODS = ["offset", "helmert4", "bursa7"] as const;
type Method = (typeof METHODS)[number];
const ZONES = ["EPSG:4549", "EPSG:4550"] as const;
/** Seven parameters start from an old datum: Xi'an 80 and Beijing 54 in the zones of the district. */
const OLD_SYSTEMS = ["EPSG:2385", "EPSG:2386", "EPSG:2437", "EPSG:2438"] as const;

interface Props {
  delivery: string;
  layer: string;
  onFitted: () => void;
}

export function ControlPoints({ delivery, layer, onFitted }: Props) {
  const { t } = useTranslation("data");
  const [points, setPoints] = useState("");
  const [method, setMethod] = useState<Method>("helmert4");
  const systems: readonly string[] = method === "bursa7" ? OLD_SYSTEMS : ZONES;
  const [wanted, setSystem] = useState<string>(ZONES[0]);
  const system = systems.includes(wanted) ? wanted : (systems[0] ?? wanted);
  const fit = useMutation(
    useTRPC().delivery.fit.mutationOptions({ onSuccess: (answer) => answer.ok && onFitted() }),
  );
  const { data } = fit;
  return (
    <div className="control-points">
      <Input.TextArea
        rows={4}
        aria-label={t("crs.points")}
        placeholder={t("crs.points")}
        value={points}
        onChange={(event) => setPoints(event.target.value)}
      />
      <div className="control-row">
        <Select<Method>
          aria-label={t("crs.method")}
          value={method}
          onChange={setMethod}
          options={METHODS.map((value) => ({ value, label: t(`crs.${value}`) }))}
        />
        <Select
          aria-label={t("crs.zone")}
          value={system}
          onChange={setSystem}
          options={systems.map((value) => ({ value, label: value }))}
        />
        <Button
          disabled={points.trim() === ""}
          loading={fit.isPending}
          onClick={() => fit.mutate({ id: delivery, key: layer, kind: method, system, points })}
        >
          {t("crs.fit")}
        </Button>
      </div>
      {fit.error !== null && <p role="alert">{fit.error.message}</p>}
      {data !== undefined && (
        <p role="status">
          {data.ok
            ? t("crs.rms", {
                rms: data.rmsM.toFixed(3),
                residuals: data.residualsM.map((metres) => metres.toFixed(3)).join(" · "),
              })
            : data.message}
        </p>
      )}
    </div>
  );
}
