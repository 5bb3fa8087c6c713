// Who uses the parcel, on how much of it, and how did their figures come to lie here?
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTranslation } from "../locale/useTranslation";
import { WhyButton } from "../trace/WhyButton";
import { CorrectedTag } from "../ui/CorrectedTag";
import { EmptyNotice } from "../ui/Notice";
import { writeMu, writePercent, writeWanYuan } from "../ui/write";

export function ParcelTenants({
  parcel,
  onWhy,
}: {
  parcel: ParcelDetail;
  onWhy: (enterprise: ParcelDetail["enterprises"][number]) => void;
}) {
  const { t } = useTranslation(["parcel", "ui"]);
  return (
    <section className="ui-section">
      <h3>{t("tenant.title")}</h3>
      {parcel.enterprises.length === 0 ? (
        <EmptyNotice>{t("tenant.none")}</EmptyNotice>
      ) : (
        <ul className="ui-plain parcel-tenants">
          {parcel.enterprises.map((enterprise) => (
            <li key={enterprise.id}>
              <div className="ui-row ui-baseline">
                <span>
                  <b>{enterprise.name}</b>
                  <WhyButton name={enterprise.name} onClick={() => onWhy(enterprise)} />
                  <CorrectedTag
                    count={
                      parcel.corrections.filter(
                        ({ state, subjectId }) => state === "in_force" && subjectId === enterprise.id,
                      ).length
                    }
                  />
                </span>
                <span className="parcel-land">
                  {writeMu(enterprise.landDm2)} {t("ui:unit.mu")}
                </span>
              </div>
              <p className="ui-facts">
                {[
                  enterprise.industryCode ?? t("tenant.noIndustry"),
                  t(enterprise.aboveScale ? "tenant.above" : "tenant.below"),
                  enterprise.tenure === null
                    ? t("tenant.noTenure")
                    : t(`tenant.tenure.${enterprise.tenure}`, { defaultValue: enterprise.tenure }),
                  ...(enterprise.share === null || parcel.enterprises.length === 1
                    ? []
                    : [t("tenant.share", { share: writePercent(enterprise.share) })]),
                ].join(" · ")}
              </p>
              <dl className="ui-grid">
                {(["outputYuan", "taxYuan", "rdYuan"] as const).map((key) => (
                  <div key={key}>
                    <dt>{t(`tenant.${key}`)}</dt>
                    <dd>{enterprise[key] === null ? t("ui:noData") : writeWanYuan(enterprise[key], 2)}</dd>
                  </div>
                ))}
              </dl>
              <p className="ui-facts">
                {t(`tenant.allocation.${enterprise.allocation}`)}
                {enterprise.reportsFor > 1 ? ` ${t("tenant.split", { count: enterprise.reportsFor })}` : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
