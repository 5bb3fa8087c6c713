// What is the verdict, in a glyph and a word?
import { useTranslation } from "react-i18next";
import type { VerdictWord } from "../../server/api/shapes";
import { VerdictGlyph } from "./VerdictGlyph";
import "./meter.css";
import "./ui.css";

export function VerdictChip({ verdict }: { verdict: VerdictWord }) {
  const { t } = useTranslation("ui");
  return (
    <span className={`ui-chip ui-chip-${verdict}`}>
      <VerdictGlyph verdict={verdict} />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
