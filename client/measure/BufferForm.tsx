// Which land lies within so many metres of what was drawn?
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { geodesicAreaDm2 } from "../../geo/area/geodesicArea";
import { useTranslation } from "../locale/useTranslation";
import { writeMu } from "../ui/write";
import { bufferBeside } from "./bufferBeside";
import { drawnShape, setAround, useMeasuring } from "./measureStore";

/** Beyond this it is no buffer of a site. */
const MOST_M = 20_000;
/** As many legs as are joined in seconds. */
const MOST_CORNERS = 300;

export function BufferForm() {
  const { t } = useTranslation("measure");
  const drawing = useMeasuring();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef<AbortController | null>(null);
  const { form, points } = drawing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is worked out for another drawing is not wanted any more
  useEffect(() => () => asked.current?.abort(), [form, points]);
  const shape = drawnShape(drawing);
  const put = async (event: FormEvent) => {
    event.preventDefault();
    const distanceM = Number(text.trim().replace("−", "-"));
    if (shape === null) return;
    if (text.trim() === "" || !Number.isFinite(distanceM) || distanceM === 0 || Math.abs(distanceM) > MOST_M)
      return setFault(t("fault.buffer"));
    if (drawing.points.length > MOST_CORNERS) return setFault(t("fault.corners", { most: MOST_CORNERS }));
    asked.current?.abort();
    const mine = new AbortController();
    asked.current = mine;
    setFault(null);
    setBusy(true);
    try {
      const around = await bufferBeside({ shape, distanceM }, mine.signal);
      setFault(around === null ? t("fault.nothing_left") : null);
      setAround(around === null ? null : { distanceM, shape: around });
    } catch {
      if (!mine.signal.aborted) setFault(t("fault.bufferFailed"));
    } finally {
      if (asked.current === mine) setBusy(false);
    }
  };
  return (
    <form className="measure-typed" onSubmit={(event) => void put(event)}>
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
        <Button size="small" htmlType="submit" disabled={shape === null} loading={busy}>
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
