// How many parks meet what binds them? The key of the verdict map, with counts; a leader narrows the screen by it.
import { useTranslation } from "react-i18next";
import type { VerdictWord } from "../../server/api/shapes";
import { afterMap } from "../map/afterMap";
import { useScene } from "../map/scene";
import { leafParks } from "../park/leafParks";
import { useView } from "../state/useView";
import { TrioSample } from "./TrioSample";
import { VerdictSwatch } from "./VerdictSwatch";

const WORDS = ["met", "missed", "undecided"] as const;

export const ParkVerdictKey = afterMap(function ParkVerdictKey() {
  const { t } = useTranslation(["legend", "leader"]);
  const { parks } = useScene();
  const { measure, role, only, open } = useView();
  const rows = leafParks(parks?.rows ?? []);
  if (measure !== "verdict" || rows.length === 0) return null;
  const words = (word: VerdictWord) => (
    <>
      <VerdictSwatch verdict={word} /> {t(`parkClass.${word}`)}{" "}
      <b>{rows.filter((row) => row.worst === word).length}</b>
    </>
  );
  return (
    <ul className="verdict-key float" aria-label={t("verdictKey")}>
      {WORDS.map((word) => (
        <li key={word}>
          {role === "leader" ? (
            <button
              type="button"
              aria-pressed={only === word}
              title={t(only === word ? "leader:showAll" : "leader:showOnly")}
              onClick={() => open({ only: only === word ? null : word })}
            >
              {words(word)}
            </button>
          ) : (
            words(word)
          )}
        </li>
      ))}
      <li className="trio">
        <TrioSample /> {t("trio")}
      </li>
    </ul>
  );
});
