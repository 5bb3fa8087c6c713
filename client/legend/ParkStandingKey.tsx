// What do the parks wear on the verdict map, and how many of each? A leader narrows the screen by a verdict.
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useGround } from "../map/scene";
import { leafParks } from "../park/leafParks";
import { isScheduled, LIGHTS, parkStanding, type Standing, VERDICTS } from "../park/parkStanding";
import { useView } from "../state/useView";
import { StandingSwatch } from "./StandingSwatch";
import { TrioSample } from "./TrioSample";

export const ParkStandingKey = afterMap(function ParkStandingKey() {
  const { t } = useTranslation(["legend", "leader", "period"]);
  const { parks } = useGround();
  const { measure, role, only, parkId, open } = useView();
  const rows = leafParks(parks?.rows ?? []);
  if (measure !== "verdict" || rows.length === 0) return null;
  const scheduled = rows.some(isScheduled);
  const said = (standing: Standing) => (
    <>
      <StandingSwatch standing={standing} />{" "}
      {scheduled
        ? t(
            standing === "undecided"
              ? "period:schedule.light.none"
              : `period:schedule.light.${standing as "on"}`,
          )
        : t(`parkClass.${standing as "met"}`)}
      {/* with one park open the district's counts would read as the park's */}
      {parkId === null ? <b> {rows.filter((row) => parkStanding(row) === standing).length}</b> : null}
    </>
  );
  return (
    <ul className="verdict-key float" aria-label={t(scheduled ? "scheduleKey" : "verdictKey")}>
      {scheduled
        ? [...LIGHTS, "undecided" as const].map((standing) => <li key={standing}>{said(standing)}</li>)
        : VERDICTS.map((word) => (
            <li key={word}>
              {role === "leader" ? (
                <button
                  type="button"
                  aria-pressed={only === word}
                  title={t(only === word ? "leader:showAll" : "leader:showOnly")}
                  onClick={() => open({ only: only === word ? null : word })}
                >
                  {said(word)}
                </button>
              ) : (
                said(word)
              )}
            </li>
          ))}
      <li className="trio">
        <TrioSample scheduled={scheduled} /> {t("trio")}
      </li>
    </ul>
  );
});
