// Which park or town has how many enterprises on each step? A row each; a click shows one in full.
import type { LadderBoard } from "../../server/api/ladderShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writeNumber, writeSigned } from "../ui/write";
import { useTierNames } from "./useTierNames";

interface Props {
  board: LadderBoard;
  chosen: string;
  onChoose: (id: string) => void;
}

export function LadderUnits({ board, chosen, onChoose }: Props) {
  const { t } = useTranslation("ladder");
  const { lang } = useView();
  const names = useTierNames(board);
  return (
    <div className="ladder-units">
      <table className="ladder-table">
        <caption className="ui-hidden">{t(`byUnit.${board.by}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`byUnit.${board.by}`)}</th>
            {board.tiers.map(({ id }) => (
              <th key={id} scope="col" className="ui-right">
                {names.tier(id)}
              </th>
            ))}
            <th scope="col" className="ui-right">
              {t("movement.up")}
            </th>
            <th scope="col" className="ui-right">
              {t("movement.down")}
            </th>
            <th scope="col" className="ui-right">
              {t("noData")}
            </th>
          </tr>
        </thead>
        <tbody>
          {board.units.map((unit) => (
            <tr key={unit.id} aria-current={unit.id === chosen}>
              <th scope="row">
                <button type="button" className="ladder-choose" onClick={() => onChoose(unit.id)}>
                  {inLanguage(lang, unit)}
                </button>
              </th>
              {board.tiers.map(({ id }, place) => {
                const is = unit.now.tiers[place] ?? 0;
                const change = unit.before === null ? 0 : is - (unit.before.tiers[place] ?? 0);
                return (
                  <td key={id} className="ui-right">
                    {writeNumber(is, 0)}
                    {change === 0 ? null : <span className="ladder-change"> {writeSigned(change, 0)}</span>}
                  </td>
                );
              })}
              <td className="ui-right">{unit.moved === null ? "" : writeNumber(unit.moved.up, 0)}</td>
              <td className="ui-right">{unit.moved === null ? "" : writeNumber(unit.moved.down, 0)}</td>
              <td className="ui-right">{writeNumber(unit.now.noData, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
