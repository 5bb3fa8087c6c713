// How is a cut or a new boundary drawn exactly, or without a pointer? By typed places, bearings, and corners that are there.
import { Button, Input, Select } from "antd";
import { useId, useState } from "react";
import type { LandPosition } from "../../geo/area/landGeometry";
import { openRing, polygonsOf } from "../../geo/repair/plane";
import type { Plot } from "../../geo/scenario/plot";
import { useTranslation } from "../locale/useTranslation";
import { TypedPoint } from "../measure/TypedPoint";
import { announce } from "../ui/announce";
import { useAuthor } from "../ui/useAuthor";
import { writeNumber } from "../ui/write";
import { cornersOfText, textOfCorners } from "./cornerText";
import { currentDraft, type Draft, editOf, setDraft, stepBack, useCanStepBack, useRefusal } from "./draft";
import { finishDraft } from "./finishDraft";
import { useRefusalWords } from "./useRefusalWords";

/** The 3° zone in which the district's offices write. */
const ZONE = "EPSG:4549";
/** Of a degree in the list of corners: 0.1 m tells them apart. */
const DECIMALS = 6;

export function DrawingBox({ draft, plot }: { draft: Draft; plot: Plot }) {
  const { t } = useTranslation("scenario");
  const corners = useTypedCorners(draft);
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
      {draft.kind === "split" ? <TypedCut draft={draft} plot={plot} /> : <TypedCorners corners={corners} />}
      <div className="scenario-tools">
        <Button
          size="small"
          type="primary"
          disabled={editOf(draft) === null && !corners.changed}
          onClick={() => {
            // what was typed and not put yet is meant too
            if (corners.take()) void finishDraft(author);
          }}
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

/** The corners as text, what was typed of them, and what is wrong with that. */
function useTypedCorners(draft: Draft) {
  const { t } = useTranslation(["scenario", "measure"]);
  /** Null: nothing has been typed since the corners changed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const drawn = draft.kind === "redraw" ? textOfCorners(draft.polygons) : "";
  const text = typed ?? drawn;
  const changed = text !== drawn;
  return {
    text,
    fault,
    changed,
    type: setTyped,
    /** Takes over what was typed. @returns false where it cannot be read: the fault says why then */
    take: (): boolean => {
      if (draft.kind !== "redraw" || !changed) return true;
      const read = cornersOfText(text, draft.polygons, ZONE);
      if (Array.isArray(read)) {
        setFault(null);
        setTyped(null);
        setDraft({ ...draft, polygons: read });
        return true;
      }
      if (read.fault === "ring") setFault(t("drawing.ring", { line: read.line }));
      else if (read.fault === "rings") setFault(t("drawing.rings", { count: draft.polygons.flat().length }));
      else setFault(t("drawing.faultAt", { line: read.line, why: t(`measure:fault.${read.fault}`) }));
      return false;
    },
  };
}

function TypedCorners({ corners }: { corners: ReturnType<typeof useTypedCorners> }) {
  const { t } = useTranslation("scenario");
  const id = useId();
  const canStepBack = useCanStepBack();
  return (
    <>
      <div className="scenario-corners">
        <label htmlFor={`${id}-corners`}>{t("drawing.corners")}</label>
        <Input.TextArea
          id={`${id}-corners`}
          size="small"
          rows={5}
          value={corners.text}
          spellCheck={false}
          status={corners.fault === null ? "" : "error"}
          aria-describedby={`${id}-fault`}
          onChange={({ target }) => corners.type(target.value)}
        />
      </div>
      <div className="scenario-tools">
        <Button size="small" disabled={!corners.changed} onClick={() => corners.take()}>
          {t("drawing.cornersPut")}
        </Button>
        <Button size="small" type="text" disabled={!canStepBack} onClick={() => stepBack()}>
          {t("drawing.stepBack")}
        </Button>
      </div>
      <p id={`${id}-fault`} className="measure-fault" role="alert">
        {corners.fault}
      </p>
    </>
  );
}
