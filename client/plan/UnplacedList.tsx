// Who stands nowhere, and why: no place at all, or none left that would not cost the others more?
import type { PlanAsked, PlanView } from "../../server/api/planShapes";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { faultWords } from "../match/faultWords";
import { SiteLink } from "../match/SiteLink";
import { useNameOfPark } from "../match/siteLabel";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { reasonWords } from "./planWords";
import { useParkNames } from "./useParkNames";

interface Props {
  plan: PlanView;
  projects: ProjectList["projects"];
  /** Where the best plan placed whom, where another one was taken instead of it. */
  best: NonNullable<NonNullable<PlanAsked["adopted"]>["best"]>;
}

/** The first of the rules are told; the board tells all of them, park by park. */
const SHOWN = 3;

export function UnplacedList({ plan: { unplaced, rules, unsized }, projects, best }: Props) {
  const { t } = useTranslation("plan");
  const { t: matchWords } = useTranslation(["match", "legend"]);
  const { lang } = useView();
  const parkName = useNameOfPark();
  const { nameOf } = useParkNames();
  if (unplaced.length === 0) return null;
  const ruleName = (id: string) => {
    const rule = rules.find((one) => one.rule === id);
    return rule === undefined ? id : inLanguage(lang, rule);
  };
  const why = ({ project, reasons, places }: (typeof unplaced)[number]) => {
    if (reasons.length > 0) {
      const said = reasons.slice(0, SHOWN).map((reason) => reasonWords(reason, ruleName, t));
      const more = reasons.length - said.length;
      return t(places === 0 ? "noPlaceBecause" : "leftBecause", {
        reasons: said.join(t("comma")) + (more > 0 ? t("andMore", { count: more }) : ""),
      });
    }
    const seat = best.find((one) => one.project === project);
    if (seat !== undefined) return t("leftByTaken", { park: nameOf(seat.park ?? ""), count: places });
    if (places > 0) return t("leftOver", { count: places });
    return t(unsized.some((one) => one.project === project) ? "onlyUnsized" : "noPlace");
  };
  return (
    <section className="match-block" aria-labelledby="plan-unplaced">
      <header className="match-head">
        <h3 id="plan-unplaced">{t("unplaced", { count: unplaced.length })}</h3>
      </header>
      <ul className="ui-plain plan-unplaced">
        {unplaced.map((one) => (
          <li key={one.project}>
            <span>{projects.find(({ id }) => id === one.project)?.name ?? one.project}</span>
            <small>
              {why(one)}
              {one.nearest === null ? null : (
                <>
                  {t("nearest")} <SiteLink site={one.nearest} />{" "}
                  {one.nearest.faults
                    .map((fault) => faultWords(fault, matchWords, parkName))
                    .join(t("comma"))}
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
