// What does the browser's tab say? What is open, and whose page it is.
import { useEffect } from "react";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";

export function PageTitle() {
  const { parkId, parcelId, lang } = useView();
  const { parks, overview } = useGround();
  const { t } = useTranslation("app");
  const park = parks?.rows.find((row) => row.id === parkId);
  const subject = parcelId ?? (lang === "en" ? park?.nameEn : null) ?? park?.name ?? overview.name;
  useEffect(() => {
    document.title = `${subject} · ${t("title")}`;
  }, [subject, t]);
  return null;
}
