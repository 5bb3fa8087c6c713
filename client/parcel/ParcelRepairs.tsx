// With which defects did the parcel's shape come in, and what of them was repaired?
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTranslation } from "../locale/useTranslation";
import { localDay } from "../ui/localDay";
import { writeSquareMetres } from "../ui/write";

export function ParcelRepairs({ repairs }: { repairs: ParcelDetail["repairs"] }) {
  const { t } = useTranslation("data");
  return repairs.map(({ kind, areaBeforeDm2, areaAfterDm2, accepted, by, at }) => (
    <p className="ui-facts" key={`${kind} ${at}`}>
      {t(accepted ? "repair.made" : "repair.kept", {
        kind: t(`repair.kind.${kind}`),
        before: writeSquareMetres(areaBeforeDm2),
        after: writeSquareMetres(areaAfterDm2),
        by,
        day: localDay(at),
      })}
    </p>
  ));
}
