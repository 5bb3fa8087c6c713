// Do values corrected by hand stand behind these figures? A tag with their number; nothing where none do.
import { useTranslation } from "../locale/useTranslation";
import "./ui.css";

export function CorrectedTag({ count }: { count: number }) {
  const { t } = useTranslation("correction");
  if (count === 0) return null;
  return (
    <span className="ui-tag ui-tag-warn" title={t("tagWhy")}>
      {t("tag", { count })}
    </span>
  );
}
