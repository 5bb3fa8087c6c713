// Which line of the table is this? Its place, its kind and its name, as a link to it.
import type { GroupRow, ParkRow } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { openView } from "../state/viewStore";
import { CorrectedTag } from "../ui/CorrectedTag";
import { ObjectLink } from "../ui/ObjectLink";
import { ParkKindIcon } from "../ui/ParkKindIcon";
import { useRowName } from "./useRowName";

/** @param rank its place; null where it has none, undefined where places are not shown */
export function RowName({ row, rank }: { row: ParkRow | GroupRow; rank: number | null | undefined }) {
  const { t } = useTranslation("ui");
  const name = useRowName()(row);
  const place = rank === undefined ? null : <span className="park-rank">{rank ?? "–"}</span>;
  if ("by" in row) {
    const words = (
      <>
        {place}
        <span className="park-name-text">
          {name}
          <CorrectedTag count={row.corrections} />
        </span>
      </>
    );
    if (row.id === "") return <span className="park-name">{words}</span>;
    return (
      <button type="button" className="park-name" onClick={() => openView({ within: `${row.by}:${row.id}` })}>
        {words}
      </button>
    );
  }
  return (
    <ObjectLink kind="park" id={row.id} className="park-name">
      {place}
      <ParkKindIcon kind={row.kind} />
      <span className="park-name-text">
        {name}
        <CorrectedTag count={row.corrections} />
        {rank === undefined ? <span className="park-sub">{t(`kind.${row.kind}`)}</span> : null}
      </span>
    </ObjectLink>
  );
}
