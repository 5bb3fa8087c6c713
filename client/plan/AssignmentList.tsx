// Where does each project stand? Pointing at one lights its land; a building or parcel that several share is marked.
import type { PlanView } from "../../server/api/planShapes";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { setHover } from "../state/hover";
import { ObjectLink } from "../ui/ObjectLink";
import { useViewLink } from "../ui/useViewLink";
import { writeMu, writeSquareMetres } from "../ui/write";
import { placeWords, sharers } from "./placeWords";
import { useParkNames } from "./useParkNames";

interface Props {
  plan: PlanView;
  projects: ProjectList["projects"];
}

export function AssignmentList({ plan: { assignments, unplaced }, projects }: Props) {
  const { t } = useTranslation(["plan", "promotion"]);
  const link = useViewLink();
  const { nameOf } = useParkNames();
  return (
    <section className="match-block" aria-labelledby="plan-assigned">
      <header className="match-head">
        <h3 id="plan-assigned">
          {t("plan:assigned", { count: assignments.length, of: assignments.length + unplaced.length })}
        </h3>
        <span className="ui-soft ui-small">{t("plan:assignedHow")}</span>
      </header>
      <ol className="plan-assigned">
        {assignments.map((one, at) => {
          const [first] = one.parcels;
          const others = sharers(assignments, one);
          const name = projects.find(({ id }) => id === one.project)?.name ?? one.project;
          return (
            <li
              key={one.project}
              onPointerEnter={() =>
                first === undefined ? undefined : setHover({ kind: "parcel", id: first })
              }
              onPointerLeave={() => setHover(null)}
            >
              <b className="match-place">{at + 1}</b>
              <span className="plan-assigned-what">
                <a className="plan-project" {...link({ project: one.project }, { push: true })}>
                  {name}
                </a>
                <small>
                  {nameOf(one.parkId)} ·{" "}
                  {first === undefined ? null : (
                    <ObjectLink kind="parcel" id={first} className="match-site">
                      {placeWords(one, t)}
                    </ObjectLink>
                  )}
                </small>
                {others.length === 0 ? null : (
                  <small className="plan-shared">
                    {t(one.kind === "floor" ? "plan:sharedFloor" : "plan:sharedLand", {
                      projects: others
                        .map((id) => projects.find((project) => project.id === id)?.name ?? id)
                        .join(t("plan:comma")),
                    })}
                  </small>
                )}
              </span>
              <span className="plan-size">
                {one.kind === "floor"
                  ? `${writeSquareMetres(one.floorDm2)} m²`
                  : `${writeMu(one.landDm2)} ${t("promotion:mu")}`}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
