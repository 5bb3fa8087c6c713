// One defect: what it is, what is proposed, what that changes, and, of a delivery, whether it is taken.
import { Button, Checkbox, Tag } from "antd";
import type { ReactNode } from "react";
import { areaChange } from "../../geo/area/areaChange";
import type { RepairFigures, RepairView } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";
import { shortCode } from "../ui/shortCode";
import { difference, writeMu, writeNumber, writeSigned, writeSquareMetres } from "../ui/write";

interface Props {
  repair: RepairView;
  /** First of its kind. */
  heading: boolean;
  selected: boolean;
  onSelect: () => void;
  /** Left away where nothing can be taken, as of data that stand. */
  tick?: { ticked: boolean; disabled: boolean; onTick: (wanted: boolean) => void };
  /** What it is called, where row and id alone are not enough. */
  name?: ReactNode;
}

export function RepairRow({ repair, heading, selected, onSelect, tick, name: shownName }: Props) {
  const { t } = useTranslation("data");
  const { kind, row, id, otherIds, proposal, areaAfterDm2, defectDm2, place, staysOut, figures } = repair;
  const name = [row === null ? "" : t("repair.row", { row }), id ?? ""].filter(Boolean).join(" · ");
  return (
    <li className="repair-row" data-selected={selected}>
      {heading && <h4>{t(`repair.kind.${kind}`)}</h4>}
      <div className="repair-line">
        {tick !== undefined &&
          (areaAfterDm2 === null ? (
            <span className="repair-no-box" aria-hidden="true" />
          ) : (
            <Checkbox
              checked={tick.ticked}
              disabled={tick.disabled}
              aria-label={t("repair.take", { name })}
              onChange={({ target }) => tick.onTick(target.checked)}
            />
          ))}
        <div className="repair-what">
          <p>
            <b>{shownName ?? name}</b>
            {otherIds.length > 0 && (
              <span>
                {" "}
                {t("repair.with", { others: otherIds.map((other) => shortCode(other)).join(t("listMark")) })}
              </span>
            )}
            {staysOut && tick?.ticked === false && <Tag color="error">{t("repair.staysOut")}</Tag>}
          </p>
          <p className="repair-proposal">
            {t(`repair.proposal.${proposal}`)}
            {defectDm2 !== null && <> · {t("repair.defect", { area: writeSquareMetres(defectDm2) })}</>}
          </p>
          <Areas repair={repair} />
          {figures !== null && <Figures figures={figures} />}
        </div>
        {place !== null && (
          <Button
            size="small"
            aria-pressed={selected}
            aria-label={t("issues.pinOf", { name })}
            onClick={onSelect}
          >
            {t("issues.pin")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Area before → after with the difference in m² and %. */
function Areas({ repair: { areaBeforeDm2, areaAfterDm2 } }: { repair: RepairView }) {
  const { t } = useTranslation("data");
  if (areaBeforeDm2 === null && areaAfterDm2 === null) return null;
  if (areaAfterDm2 === null)
    return <p className="repair-areas">{t("repair.area", { area: writeSquareMetres(areaBeforeDm2) })}</p>;
  const change = areaChange(areaBeforeDm2, areaAfterDm2);
  return (
    <p className="repair-areas">
      {t("repair.areas", {
        before: writeSquareMetres(areaBeforeDm2),
        after: writeSquareMetres(areaAfterDm2),
      })}
      {change !== null && (
        <span className="repair-change">
          {" "}
          {writeSigned(change.m2, 2)} m²
          {change.percent !== null && <> · {writeSigned(change.percent, 3)} %</>}
        </span>
      )}
    </p>
  );
}

function Figures({ figures }: { figures: RepairFigures }) {
  const { t } = useTranslation(["data", "ui"]);
  const { usedBeforeDm2, usedAfterDm2, basis, park } = figures;
  const basisName = t(`ui:basis.${basis}`);
  return (
    <>
      <p className="repair-figures">
        {usedBeforeDm2 === usedAfterDm2
          ? t("repair.sameFigures", { area: writeMu(usedAfterDm2), basis: basisName })
          : t("repair.figures", {
              before: usedBeforeDm2 === null ? t("repair.notIn") : writeMu(usedBeforeDm2),
              after: writeMu(usedAfterDm2),
              basis: basisName,
            })}
      </p>
      {park?.metrics.map(({ metric, before, after }) => (
        <p className="repair-figures" key={metric}>
          {t("repair.parkFigure", {
            park: park.name,
            period: park.period,
            metric: t(`metric.${metric}`),
            before: writeNumber(before, 2),
            after: writeNumber(after, 2),
            change: before === null || after === null ? "" : writeSigned(difference(after, before), 4),
          })}
        </p>
      ))}
    </>
  );
}
