// Which kinds of defects are there, how many of each, and which one is listed?
import { Select } from "antd";
import type { DefectKind, LedgerPage } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";

interface Props {
  kinds: LedgerPage["kinds"];
  /** Null: all of them. */
  kind: DefectKind | null;
  onKind: (kind: DefectKind | null) => void;
}

export function RepairKinds({ kinds, kind, onKind }: Props) {
  const { t } = useTranslation("data");
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <Select
      size="small"
      className="repair-kinds"
      aria-label={t("repair.kinds")}
      value={kind ?? ""}
      onChange={(value: DefectKind | "") => onKind(value === "" ? null : value)}
      options={[
        { value: "", label: t("repair.allKinds", { count: all }) },
        ...kinds.map(({ kind: of, count }) => ({
          value: of,
          label: t("repair.kindCount", { kind: t(`repair.kind.${of}`), count }),
        })),
      ]}
    />
  );
}
