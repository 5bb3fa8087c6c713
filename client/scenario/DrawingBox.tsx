// How is a cut or a new boundary drawn exactly, or without a pointer? By typed places, bearings, and corners that are there.
import { Button, Input, Select } from "antd";
import { useId } from "react";
import type { LandPosition } from "../../geo/area/landGeometry";
import { openRing, polygonsOf } from "../../geo/repair/plane";
import type { Plot } from "../../geo/scenario/plot";
import { useTranslation } from "../locale/useTranslation";
import { TypedPoint } from "../measure/TypedPoint";
import { announce } from "../ui/announce";
import { useAuthor } from "../ui/useAuthor";
import { writeNumber } from "../ui/write";
import { textOfCorners } from "./cornerText";
import { canFinish, currentDraft, type Draft, setDraft, stepBack, useCanStepBack, useRefusal } from "./draft";
import { finishDraft } from "./finishDraft";
import { takeTyped, typeCorners } from "./typedCorners";
import { useRefusalWords } from "./useRefusalWords";

/** Of a degree in the list of corners: 0.1 m tells them apart. */
const DECIMALS = 6;

export function DrawingBox({ draft, plot }: { draft: Draft; plot: Plot }) {
  const { t } = useTranslation("scenario");
  const [author] = useAuthor();
  const refusal = useRefusal();
  const whyRefused = useRefusalWords();
  return (
    <div className="scenario-drawing">
      <p role="status">{t(`drawing.${draft.kind}`)}</p>
      {refusal !== null && (
        <p className="measure-fault" role="alert">
          {t("drawing.refused", { why: whyRefused(refusal) })}
        </p>
      )}
      {draft.kind === "split" ? <TypedCut draft={draft} plot={plot} /> : <TypedCorners draft={draft} />}
      <div className="scenario-tools">
        <Button
          size="small"
          type="primary"
          disabled={!canFinish(draft)}
          onClick={() => void finishDraft(author)}
        >
          {t("drawing.finish")}
        </Button>
        <Button size="small" onClick={() => setDraft(null)}>
          {t("drawing.cancel")}
        </Button>
      </div>
    </div>
  );
}

function TypedCut({ draft, plot }: { draft: Draft & { kind: "split" }; plot: Plot }) {
  const { t } = useTranslation("scenario");
  const put = (point: LandPosition) => {
    const now = currentDraft();
    if (now?.kind !== "split") return;
    setDraft({ ...now, points: [...now.points, point] });
    announce(t("drawing.points", { count: now.points.length + 1 }));
  };
  const corners = polygonsOf(plot.shape).flatMap((rings) => rings.flatMap((ring) => [...openRing(ring)]));
  return (
    <>
      <div className="scenario-head-row">
        <span>{t("drawing.points", { count: draft.points.length })}</span>
        <span className="scenario-space" />
        <Button
          size="small"
          type="text"
          disabled={draft.points.length === 0}
          onClick={() => setDraft({ ...draft, points: draft.points.slice(0, -1) })}
        >
          {t("drawing.back")}
        </Button>
      </div>
      <Select<number>
        size="small"
        className="scenario-wide"
        aria-label={t("drawing.corner")}
        placeholder={t("drawing.corner")}
        value={null}
        onChange={(at) => {
          const corner = corners[at];
          if (corner !== undefined) put(corner);
        }}
        options={corners.map(([lon = 0, lat = 0], at) => ({
          value: at,
          label: t("drawing.cornerAt", {
            number: at + 1,
            lon: writeNumber(lon, DECIMALS),
            lat: writeNumber(lat, DECIMALS),
          }),
        }))}
      />
      <TypedPoint last={draft.points.at(-1) ?? null} onPut={put} />
    </>
  );
}

function TypedCorners({ draft }: { draft: Draft & { kind: "redraw" } }) {
  const { t } = useTranslation(["scenario", "measure"]);
  const id = useId();
  const canStepBack = useCanStepBack();
  const { fault } = draft;
  return (
    <>
      <div className="scenario-corners">
        <label htmlFor={`${id}-corners`}>{t("drawing.corners")}</label>
        <Input.TextArea
          id={`${id}-corners`}
          size="small"
          rows={5}
          value={draft.typed ?? textOfCorners(draft.polygons)}
          spellCheck={false}
          status={fault === null ? "" : "error"}
          aria-describedby={`${id}-fault`}
          onChange={({ target }) => typeCorners(target.value)}
        />
      </div>
      <div className="scenario-tools">
        <Button size="small" disabled={draft.typed === null} onClick={() => takeTyped()}>
          {t("drawing.cornersPut")}
        </Button>
        <Button size="small" type="text" disabled={!canStepBack} onClick={() => stepBack()}>
          {t("drawing.stepBack")}
        </Button>
      </div>
      <p id={`${id}-fault`} className="measure-fault" role="alert">
        {fault === null
          ? null
          : fault.fault === "ring"
            ? t("drawing.ring", { line: fault.line })
            : fault.fault === "rings"
              ? t("drawing.rings", { count: draft.polygons.flat().length })
              : t("drawing.faultAt", { line: fault.line, why: t(`measure:fault.${fault.fault}`) })}
      </p>
    </>
  );
}
