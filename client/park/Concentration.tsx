// What does a park make? Its output by industry, the leading ones first, against the 70 % line, and how concentrated it is.
import { memo } from "react";
import type { TraceMetric } from "../../geo/trace/traceMetric";
import type { IndustryShare, ParkDetail } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { WhyButton } from "../trace/WhyButton";
import { EmptyNotice } from "../ui/Notice";
import { writeNumber, writePercent } from "../ui/write";
import { industryOrder } from "./industryOrder";
import "./park.css";

/** Rows in the table; the bar shows all. */
const ROWS = 6;

export const Concentration = memo(function Concentration({
  park,
  onWhy,
}: {
  park: ParkDetail;
  onWhy: (metric: TraceMetric) => void;
}) {
  const { t } = useTranslation(["park", "ui", "trace"]);
  const { concentration, metrics } = park;
  const { lead, others } = industryOrder(concentration.industries);
  const target = metrics.concentration.target;
  const shown = [...lead, ...others].slice(0, Math.max(ROWS, lead.length));
  const hidden = lead.length + others.length - shown.length;
  const nameOf = (industry: IndustryShare) =>
    industry.code === "" ? t("industry.unclassified") : industry.name;
  if (concentration.industries.length === 0) return <EmptyNotice>{t("industry.none")}</EmptyNotice>;
  return (
    <>
      <div className="park-industry-bar" aria-hidden="true">
        {[...lead, ...others].map((industry, index) => (
          <span
            key={`${industry.code}${industry.lead}`}
            className={
              industry.lead ? "park-industry-lead" : index % 2 ? "park-industry-b" : "park-industry-a"
            }
            style={{ width: `${Math.max(0, industry.share) * 100}%` }}
          />
        ))}
        {target === null ? null : (
          <span className="park-industry-target" style={{ left: `${target.value}%` }} />
        )}
      </div>
      {target === null ? null : (
        <p className="park-industry-scale">
          <span style={{ left: `${target.value}%` }}>
            {t(target.reference ? "ui:referenceValue" : "ui:target", { value: `${target.value} %` })}
          </span>
        </p>
      )}
      <table className="park-table-plain">
        <thead>
          <tr>
            <th scope="col">{t("industry.name")}</th>
            <th scope="col" className="ui-right">
              {t("industry.share")}
            </th>
            <th scope="col" className="ui-right">
              {t("industry.quotient")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((industry) => (
            <tr key={`${industry.code}${industry.lead}`}>
              <th scope="row">
                <span
                  className={`park-swatch ${industry.lead ? "park-industry-lead" : "park-industry-a"}`}
                  aria-hidden="true"
                />
                {nameOf(industry)}
                {industry.lead ? <span className="ui-tag">{t("industry.lead")}</span> : null}
              </th>
              <td className="ui-right ui-num">{writePercent(industry.share)}</td>
              <td className="ui-right">{writeNumber(industry.locationQuotient, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p className="ui-facts">{t("industry.more", { count: hidden })}</p> : null}
      <dl className="ui-grid park-concentration">
        <div>
          <dt>{t("industry.hhi")}</dt>
          <dd>
            {writeNumber(concentration.hhi, 4)}
            <WhyButton name={t("trace:metric.hhi")} onClick={() => onWhy("hhi")} />
          </dd>
        </div>
        <div>
          <dt>{t("industry.cr1")}</dt>
          <dd>
            {writePercent(concentration.cr1)}
            <WhyButton name={t("trace:metric.cr1")} onClick={() => onWhy("cr1")} />
          </dd>
        </div>
        <div>
          <dt>{t("industry.cr3")}</dt>
          <dd>
            {writePercent(concentration.cr3)}
            <WhyButton name={t("trace:metric.cr3")} onClick={() => onWhy("cr3")} />
          </dd>
        </div>
      </dl>
      {concentration.unclassifiedShare !== null && concentration.unclassifiedShare > 0 ? (
        <p className="ui-facts">
          {t("industry.unclassifiedShare", { share: writePercent(concentration.unclassifiedShare) })}
        </p>
      ) : null}
      {concentration.withoutLargest === null ? null : (
        <p className="park-note">
          {t("industry.dominated", {
            name: concentration.withoutLargest.enterpriseName,
            share: writePercent(concentration.withoutLargest.share),
          })}
          <br />
          {t("industry.withoutLargest", {
            share: writePercent(concentration.withoutLargest.value),
            output: writeNumber(concentration.withoutLargest.outputPerMu, 1),
          })}
        </p>
      )}
    </>
  );
});
