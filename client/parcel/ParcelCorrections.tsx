// Which values of the parcel and of its enterprises are corrected by hand, and how is another one?
import { Button } from "antd";
import { useState } from "react";
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { CorrectionForm } from "../correction/CorrectionForm";
import { CorrectionList } from "../correction/CorrectionList";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { shortCode } from "../ui/shortCode";

export function ParcelCorrections({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation("correction");
  const { period } = useView();
  const [open, setOpen] = useState(false);
  const standing = parcel.corrections.filter(({ state }) => state === "in_force");
  const past = parcel.corrections.filter(({ state }) => state !== "in_force");
  return (
    <section className="ui-section">
      <h3>{t("title")}</h3>
      {standing.length === 0 ? (
        <p className="ui-facts">{t("none.parcel")}</p>
      ) : (
        <CorrectionList corrections={standing} named />
      )}
      {past.length === 0 ? null : (
        <details>
          <summary>{t("past", { count: past.length })}</summary>
          <CorrectionList corrections={past} named />
        </details>
      )}
      <Button size="small" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      {open ? (
        <CorrectionForm
          targets={[
            { kind: "parcel", id: parcel.id, name: shortCode(parcel.code ?? parcel.id) },
            ...parcel.enterprises.map(({ id, name }) => ({ kind: "enterprise" as const, id, name })),
          ]}
          period={period}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
