// What is the verdict, in a glyph and a word?
import type { VerdictWord } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { VerdictGlyph } from "./VerdictGlyph";
import "./meter.css";
import "./ui.css";

/** @param word another word beside the glyph, such as that there is no target to speak of */
export function VerdictChip({ verdict, word }: { verdict: VerdictWord; word?: string | undefined }) {
  const { t } = useTranslation("ui");
  return (
    <span className={`ui-chip ui-chip-${verdict}`}>
      <VerdictGlyph verdict={verdict} />
      {word ?? t(`verdict.${verdict}`)}
    </span>
  );
}
