// Who drags this park, and who carries it? Its ledger at full length, from the largest surplus down to the worst shortfall.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MetricId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { afterMap } from "../map/afterMap";
import { Ledger } from "../park/Ledger";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { useScope } from "../ui/useScope";

/** Parcels at each end. */
const LINES = 8;

interface Props {
  parkId: string;
  metric: MetricId;
  onMetric: (metric: MetricId) => void;
}

export const LeaderLedger = afterMap(function LeaderLedger({ parkId, metric, onMetric }: Props) {
  const { t } = useTranslation("leader");
  const { lang } = useView();
  const query = useQuery(
    useTRPC().park.detail.queryOptions({ id: parkId, ...useScope() }, { placeholderData: keepPreviousData }),
  );
  return (
    <section className="ui-section" aria-label={t("ledger")}>
      <Answer query={query} failed={t("ledgerFailed")} rows={6}>
        {(park) => (
          <>
            <p className="leader-ledger-park">
              {t("ledger")} ·{" "}
              <ObjectLink kind="park" id={park.id}>
                {inLanguage(lang, park)}
              </ObjectLink>
            </p>
            <Ledger
              park={park}
              lines={LINES}
              metric={metric === "concentration" ? "output_per_mu" : metric}
              onMetric={onMetric}
            />
          </>
        )}
      </Answer>
    </section>
  );
});
