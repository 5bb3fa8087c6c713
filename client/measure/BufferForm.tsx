// Which land lies within so many metres of what was drawn?
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import { buffered } from "../../geo/measure/buffer";
import { writeMu } from "../ui/write";
import { drawnShape, setAround, useMeasuring } from "./measureStore";

/** Beyond this it is no buffer of a site. */
const MOST_M = 20_000;
/** As many legs as are joined while somebody waits. */
const MOST_CORNERS = 300;

export function BufferForm() {
  const { t } = useTranslation("measure");
  const drawing = useMeasuring();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const shape = drawnShape(drawing);
  const put = (event: FormEvent) => {
    event.preventDefault();
    const distanceM = Number(text.trim().replace("−", "-"));
    if (shape === null) return;
    if (text.trim() === "" || !Number.isFinite(distanceM) || distanceM === 0 || Math.abs(distanceM) > MOST_M)
      return setFault(t("fault.buffer"));
    if (drawing.points.length > MOST_CORNERS) return setFault(t("fault.corners", { most: MOST_CORNERS }));
    const around = buffered(shape, distanceM);
    setFault(around === null ? t("fault.nothing_left") : null);
    setAround(around === null ? null : { distanceM, shape: around });
  };
  return (
    <form className="measure-typed" onSubmit={put}>
      <div className="measure-pair">
        <Input
          size="small"
          value={text}
          inputMode="decimal"
          suffix="m"
          disabled={shape === null}
          aria-label={t("buffer")}
          placeholder={t("bufferExample")}
          onChange={(event) => setText(event.target.value)}
        />
        <Button size="small" htmlType="submit" disabled={shape === null}>
          {t("bufferPut")}
        </Button>
      </div>
      {drawing.around !== null && (
        <p className="measure-around-line">
          {t("bufferIs", {
            metres: drawing.around.distanceM,
            mu: writeMu(geodesicAreaDm2(drawing.around.shape)),
          })}{" "}
          <Button type="link" size="small" onClick={() => setAround(null)}>
            {t("bufferOff")}
          </Button>
        </p>
      )}
      <p className="measure-fault" role="alert">
        {fault}
      </p>
    </form>
  );
}
