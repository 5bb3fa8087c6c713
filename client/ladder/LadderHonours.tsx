// How many enterprises of a unit hold each honour? One of which nobody delivered a list is not provided, never 0.
import type { LadderBoard, LadderUnitView } from "../../server/api/ladderShapes";
import { useTranslation } from "../locale/useTranslation";
import { writeNumber, writeSigned } from "../ui/write";
import { useTierNames } from "./useTierNames";

export function LadderHonours({ board, unit }: { board: LadderBoard; unit: LadderUnitView }) {
  const { t } = useTranslation("ladder");
  const names = useTierNames(board);
  const write = (count: number | null | undefined) =>
    count === null || count === undefined ? (
      <span className="ui-soft ui-small">{t("notProvided")}</span>
    ) : (
      writeNumber(count, 0)
    );
  return (
    <table className="ladder-table">
      <caption className="ui-hidden">{t("honours")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("honours")}</th>
          <th scope="col" className="ui-right">
            {t("now")}
          </th>
          <th scope="col" className="ui-right">
            {t("before")}
          </th>
          <th scope="col" className="ui-right">
            {t("change")}
          </th>
        </tr>
      </thead>
      <tbody>
        {board.honours.map((honour, place) => {
          const { now, before } = unit.honours[place] ?? { now: null, before: null };
          return (
            <tr key={honour.id}>
              <th scope="row" title={`${t("clause", { item: honour.clause })}：“${honour.quote}”`}>
                {names.honour(honour.id)}
              </th>
              <td className="ui-right ui-num">{write(now)}</td>
              <td className="ui-right">{now === null ? "" : write(before)}</td>
              <td className="ui-right">
                {now === null || before === null ? "" : writeSigned(now - before, 0)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
