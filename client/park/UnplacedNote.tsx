// Which figures are in none of the sums shown? Those of enterprises without land: said, so that nobody misses them unawares.
import { useQuery } from "@tanstack/react-query";
import type { ParkList } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { useTrace } from "../trace/useTrace";
import { WhyButton } from "../trace/WhyButton";
import { inLanguage } from "../ui/inLanguage";
import { metricOfMeasure } from "../ui/perMuMetrics";
import { powerOfTen, writeNumber } from "../ui/write";

/** One line, with the door to the accounts of the district. */
export function UnplacedNote({ list }: { list: ParkList }) {
  const { t } = useTranslation(["park", "ui"]);
  const { data } = useQuery(useTRPC().district.overview.queryOptions());
  const { lang, measure } = useView();
  const { panel, open } = useTrace();
  const { enterprises, outputYuan, taxYuan, rdYuan } = list.district.unplaced;
  const sums = [
    ["output", outputYuan],
    ["tax", taxYuan],
    ["rd", rdYuan],
  ] as const;
  const known = sums.flatMap(([measure, yuan]) =>
    yuan === null
      ? []
      : [`${t(`ui:measure.${measure}`)} ${writeNumber(powerOfTen(yuan, -4), 2)} ${t("ui:unit.wan")}`],
  );
  return (
    <p className="ui-facts park-unplaced">
      {enterprises === 0
        ? t("allPlaced", { population: t(`ui:population.${list.population}`) })
        : t("unplaced", {
            count: enterprises,
            population: t(`ui:population.${list.population}`),
            sums: known.join(t("comma")),
          })}
      {data === undefined ? null : (
        <WhyButton
          name={t("account")}
          onClick={() =>
            open({ kind: "district", id: data.id, name: inLanguage(lang, data) }, metricOfMeasure(measure))
          }
        />
      )}
      {panel}
    </p>
  );
}
