// Which conditions does the parcel stand under, what came of each, and is it kept?
import { promiseText, rangeText } from "../../geo/commitment/conditionText";
import type { CommitmentView, ParcelDetail, PlanLimitView } from "../../server/api/parcelShapes";
import { useTranslation } from "../locale/useTranslation";
import { VerdictChip } from "../ui/VerdictChip";
import { NOTHING, writeNumber, writeSigned } from "../ui/write";

export function ParcelConditions({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation(["parcel", "ui"]);
  const { planLimits, commitments, grantedOn } = parcel;
  if (planLimits.length + commitments.length === 0)
    return (
      <section className="ui-section">
        <h3>{t("condition.title")}</h3>
        <p className="ui-facts">
          {t("condition.none")}
          {grantedOn === null ? null : <> {t("condition.since", { day: grantedOn })}</>}
        </p>
      </section>
    );
  return (
    <section className="ui-section">
      <h3>{t("condition.title")}</h3>
      <table className="parcel-areas parcel-conditions">
        <thead>
          <tr>
            <th scope="col">{t("condition.what")}</th>
            <th scope="col" className="ui-right">
              {t("condition.asked")}
            </th>
            <th scope="col" className="ui-right">
              {t("condition.actual")}
            </th>
            <th scope="col">
              <span className="ui-hidden">{t("condition.kept")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {commitments.map((one) => (
            <Promised key={`${one.key}${one.operator}`} promise={one} />
          ))}
          {planLimits.map((one) => (
            <Limit key={one.key} limit={one} />
          ))}
        </tbody>
      </table>
      <p className="ui-facts">
        {t("condition.how")}
        {grantedOn === null ? null : <> {t("condition.since", { day: grantedOn })}</>}
      </p>
    </section>
  );
}

function Promised({ promise }: { promise: CommitmentView }) {
  const { t } = useTranslation("parcel");
  const { key, operator, value, unit, actual, difference, keeping } = promise;
  const known = keeping === "kept" || keeping === "broken";
  return (
    <tr>
      <th scope="row">
        {t(`commitment.${key}`, { defaultValue: key })}{" "}
        <span className="ui-unit">{t(`commitmentUnit.${unit}`, { defaultValue: unit })}</span>
      </th>
      <td className="ui-right">{promiseText({ operator, value })}</td>
      <td className="ui-right">
        {actual === null ? NOTHING : writeNumber(actual, 2)}
        {difference === null ? null : <small>{writeSigned(difference, 2)}</small>}
      </td>
      <td>
        {known ? (
          <VerdictChip
            verdict={keeping === "kept" ? "met" : "missed"}
            word={t(`condition.keeping.${keeping}`)}
          />
        ) : (
          <small>{t(`condition.keeping.${keeping}`)}</small>
        )}
      </td>
    </tr>
  );
}

function Limit({ limit }: { limit: PlanLimitView }) {
  const { t } = useTranslation("parcel");
  const { key, unit, actual, keeping } = limit;
  return (
    <tr>
      <th scope="row">
        {t(`limit.${key}`, { defaultValue: key })}{" "}
        {unit === null ? null : <span className="ui-unit">{unit}</span>}
      </th>
      <td className="ui-right">{rangeText(limit)}</td>
      <td className="ui-right">{actual === null ? NOTHING : writeNumber(actual, key === "far" ? 2 : 1)}</td>
      <td>
        {keeping === "not_measured" ? (
          <small>{t("condition.keeping.not_measured")}</small>
        ) : (
          <VerdictChip
            verdict={keeping === "within" ? "met" : "missed"}
            word={t(`condition.keeping.${keeping}`)}
          />
        )}
      </td>
    </tr>
  );
}
