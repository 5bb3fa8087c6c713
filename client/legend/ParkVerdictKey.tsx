// How many parks meet what binds them? The key of the verdict map, with counts.
import { useTranslation } from "react-i18next";
import { afterMap } from "../map/afterMap";
import { useScene } from "../map/scene";
import { leafParks } from "../park/leafParks";
import { useView } from "../state/useView";
import { VerdictGlyph } from "../ui/VerdictGlyph";

const WORDS = ["met", "missed", "undecided"] as const;

export const ParkVerdictKey = afterMap(function ParkVerdictKey() {
  const { t } = useTranslation("legend");
  const { parks } = useScene();
  const { measure } = useView();
  const rows = leafParks(parks?.rows ?? []);
  if (measure !== "verdict" || rows.length === 0) return null;
  return (
    <ul className="verdict-key float" aria-label={t("verdictKey")}>
      {WORDS.map((word) => (
        <li key={word}>
          <VerdictGlyph verdict={word} /> {t(`parkClass.${word}`)}{" "}
          <b>{rows.filter((row) => row.worst === word).length}</b>
        </li>
      ))}
      <li className="trio">{t("trio")}</li>
    </ul>
  );
});
