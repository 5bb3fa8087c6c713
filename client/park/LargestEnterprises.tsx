// Who are the five largest enterprises of a park, and how much of it is theirs?
import { memo } from "react";
import type { EnterpriseShare } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { WhyButton } from "../trace/WhyButton";
import { EmptyNotice } from "../ui/Notice";
import { writeMu, writePercent, writeWanYuan } from "../ui/write";
import "./park.css";

export const LargestEnterprises = memo(function LargestEnterprises({
  enterprises,
  onWhy,
}: {
  enterprises: readonly EnterpriseShare[];
  onWhy: (enterprise: EnterpriseShare) => void;
}) {
  const { t } = useTranslation(["park", "ui"]);
  if (enterprises.length === 0) return <EmptyNotice>{t("enterprise.none")}</EmptyNotice>;
  return (
    <table className="park-table-plain">
      <thead>
        <tr>
          <th scope="col">{t("enterprise.name")}</th>
          <th scope="col" className="ui-right">
            {t("enterprise.output")}
          </th>
          <th scope="col" className="ui-right">
            {t("enterprise.share")}
          </th>
          <th scope="col" className="ui-right">
            {t("enterprise.land")}
          </th>
        </tr>
      </thead>
      <tbody>
        {enterprises.map((enterprise) => (
          <tr key={enterprise.id}>
            <th scope="row">
              {enterprise.name}
              <WhyButton name={enterprise.name} onClick={() => onWhy(enterprise)} />
              <span className="park-sub-line">
                {enterprise.industryCode ?? t("industry.unclassified")}
                {enterprise.aboveScale ? null : ` · ${t("enterprise.belowScale")}`}
              </span>
            </th>
            <td className="ui-right ui-num">{writeWanYuan(enterprise.outputYuan)}</td>
            <td className="ui-right">{writePercent(enterprise.share)}</td>
            <td className="ui-right">{writeMu(enterprise.landDm2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
