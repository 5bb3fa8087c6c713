// One project in a few lines: who it is, what it asks for, what it promises, how far it is.
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { muRatio } from "../../geo/unit/land";
import type { ProjectList, ProjectView } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { powerOfTen, writeWanYuan } from "../ui/write";
import { PromiseFigures } from "./PromiseFigures";

type Write = (dm2: number) => string;
const mu: Write = (dm2) => formatHalfUp(muRatio(dm2), 1, { group: true }).replace(/\.0$/, "");
const squareMetres: Write = (dm2) => formatHalfUp(powerOfTen(dm2, -2), 0, { group: true });

/** `40–80`, `≥40`, `≤80`; null where nothing is said. */
function rangeOf(min: number | null, max: number | null, write: Write): string | null {
  if (min === null) return max === null ? null : `≤${write(max)}`;
  if (max === null) return `≥${write(min)}`;
  return min === max ? write(min) : `${write(min)}–${write(max)}`;
}

export function ProjectFacts({
  project,
  targets,
}: {
  project: ProjectView;
  targets: ProjectList["targets"];
}) {
  const { t } = useTranslation("promotion");
  const lang = useViewPart((view) => view.lang);
  const {
    id,
    name,
    mode,
    state,
    industryCode,
    industryName,
    industryNameEn,
    investmentYuan,
    neededBy,
    placedOn,
  } = project;
  const land = rangeOf(project.landMinDm2, project.landMaxDm2, mu);
  const floor = rangeOf(project.floorMinDm2, project.floorMaxDm2, squareMetres);
  const industry = inLanguage(lang, { name: industryName ?? "", nameEn: industryNameEn });
  const facts = [
    land === null ? null : `${t("land")} ${land} ${t("mu")}`,
    floor === null ? null : `${t("floor")} ${floor} ${t("squareMetres")}`,
    investmentYuan === null ? null : `${t("investment")} ${writeWanYuan(investmentYuan)} ${t("wanYuan")}`,
    neededBy === null ? null : t("neededBy", { day: neededBy }),
  ].filter((fact) => fact !== null);
  return (
    <div className="project-lines">
      <span className="ui-soft">
        {[
          id,
          industryCode === null ? null : `${industryCode} ${industry}`,
          mode === null ? null : t(`mode.${mode}`),
          state,
          placedOn === null ? null : t("placedOn", { day: placedOn }),
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </span>
      <span className="project-name">
        <b>{name}</b>
        {project.confidentiality === "confidential" ? (
          <span className="project-secret">{t("confidential")}</span>
        ) : null}
      </span>
      <PromiseFigures of={project} targets={targets} />
      <span className="ui-soft project-facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </div>
  );
}
