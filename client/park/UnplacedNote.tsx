// Which figures are in none of the sums shown? Those of enterprises without land: said, so that nobody misses them unawares.
import { useTranslation } from "react-i18next";
import type { ParkList } from "../../server/api/shapes";
import { powerOfTen, writeNumber } from "../ui/write";

/** One line; nothing where every figure has land. */
export function UnplacedNote({ list }: { list: ParkList }) {
  const { t } = useTranslation(["park", "ui"]);
  const { enterprises, outputYuan, taxYuan, rdYuan } = list.district.unplaced;
  if (enterprises === 0) return null;
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
      {t("unplaced", {
        count: enterprises,
        population: t(`ui:population.${list.population}`),
        sums: known.join(t("comma")),
      })}
    </p>
  );
}
