// How many enterprises of a unit stand on each step, this year and last, and by how many has that changed?
import type { LadderBoard, LadderUnitView } from "../../server/api/ladderShapes";
import { periodLabel } from "../app/periodLabel";
import { useTranslation } from "../locale/useTranslation";
import { NOTHING, writeNumber, writeSigned } from "../ui/write";
import { useTierNames } from "./useTierNames";

interface Props {
  board: LadderBoard;
  unit: LadderUnitView;
}

export function LadderMatrix({ board, unit }: Props) {
  const { t } = useTranslation("ladder");
  const { t: app } = useTranslation("app");
  const names = useTierNames(board);
  const { now, before } = unit;
  const words = (id: string | null) =>
    id === null ? NOTHING : periodLabel(id, (key, values) => app(key, values ?? {}));
  const most = Math.max(1, ...now.tiers, ...(before?.tiers ?? []));
  const lines = [
    ...board.tiers.map((tier, place) => ({
      key: tier.id,
      name: names.tier(tier.id) ?? tier.id,
      is: now.tiers[place] ?? 0,
      was: before === null ? null : (before.tiers[place] ?? 0),
      bar: true,
      title: `${t("clause", { item: tier.clause })}：“${tier.quote}”`,
    })),
    {
      key: "outside",
      name: t("outside"),
      is: now.outside,
      was: before?.outside ?? null,
      bar: false,
      title: t("outsideNote"),
    },
    {
      key: "no_data",
      name: t("noData"),
      is: now.noData,
      was: before?.noData ?? null,
      bar: false,
      title: t("noDataNote"),
    },
  ];
  return (
    <table className="ladder-table">
      <caption className="ui-hidden">{t("matrix")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("tier")}</th>
          <th scope="col" className="ui-right">
            {words(board.period)}
          </th>
          <td aria-hidden="true" />
          <th scope="col" className="ui-right">
            {words(board.previous)}
          </th>
          <th scope="col" className="ui-right">
            {t("change")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, is, was, bar, title }) => (
          <tr key={key} className={bar ? undefined : "ladder-rest"}>
            <th scope="row" title={title}>
              {name}
            </th>
            <td className="ui-right ui-num">{writeNumber(is, 0)}</td>
            <td className="ladder-bar-cell" aria-hidden="true">
              {bar ? <span className="ladder-bar" style={{ width: `${(100 * is) / most}%` }} /> : null}
            </td>
            <td className="ui-right">{was === null ? NOTHING : writeNumber(was, 0)}</td>
            <td className="ui-right">{was === null ? NOTHING : writeSigned(is - was, 0)}</td>
          </tr>
        ))}
        <tr className="ladder-sum">
          <th scope="row">{t("all")}</th>
          <td className="ui-right ui-num">{writeNumber(now.enterprises, 0)}</td>
          <td aria-hidden="true" />
          <td className="ui-right">{before === null ? NOTHING : writeNumber(before.enterprises, 0)}</td>
          <td className="ui-right">
            {before === null ? NOTHING : writeSigned(now.enterprises - before.enterprises, 0)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
