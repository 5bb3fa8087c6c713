// What of a plan cannot be used, each in a sentence: what its check found, and who could not be planned for until somebody records where they are.
import type {
  RelocationBoard,
  RelocationFaultView,
  RelocationPlanView,
} from "../../server/api/relocationShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { useWriteSpace } from "./ParkOccupancy";

export function Unfit({
  plan: { faults, stranded },
  board,
}: {
  plan: RelocationPlanView;
  board: RelocationBoard;
}) {
  const { t } = useTranslation("relocation");
  const { lang } = useView();
  const write = useWriteSpace();
  if (faults.length === 0 && stranded.length === 0) return null;
  const place = (id: string) => {
    const park = board.parks.find((one) => one.id === id);
    return park === undefined
      ? (board.destinations.find((one) => one.id === id)?.name ?? id)
      : inLanguage(lang, park);
  };
  const name = (id: string) => {
    const one = board.displaced.find((other) => other.id === id);
    return one === undefined ? place(id) : (one.enterprise ?? one.enterpriseId);
  };
  const said = ({ kind, id, at, byDm2 }: RelocationFaultView): string => {
    if (at === null)
      return t(`fault_${kind}`, {
        name: name(id),
        by:
          byDm2 === null
            ? ""
            : write(board.destinations.find((one) => one.id === id)?.kind ?? "floor", byDm2),
      });
    const room = { quarter: at.quarter, park: place(id), space: t(`space_${at.space}`) };
    return byDm2 === null
      ? t("shortUnstated", room)
      : t("shortRoom", { ...room, by: write(at.space, byDm2) });
  };
  return (
    <ul className="ui-plain reloc-short">
      {faults.map((fault) => (
        <li key={JSON.stringify(fault)}>{said(fault)}</li>
      ))}
      {stranded.map(({ id, why, place: at }) => (
        <li key={id}>{t(`stranded_${why}`, { name: name(id), place: place(at) })}</li>
      ))}
    </ul>
  );
}
