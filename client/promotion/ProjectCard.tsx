// One project in the list: choosing it looks for its land.
import type { ProjectList, ProjectView } from "../../server/api/promotionShapes";
import { readLook, writeLook } from "../match/matchLook";
import { useView } from "../state/useView";
import { useViewLink } from "../ui/useViewLink";
import { ProjectFacts } from "./ProjectFacts";

export function ProjectCard({ project, targets }: { project: ProjectView; targets: ProjectList["targets"] }) {
  const { project: chosen, match } = useView();
  const link = useViewLink();
  const { id } = project;
  // the rules of this look stay from one project to the next, the sites side by side are of one
  const patch = {
    ...{ project: id, role: "promotion" as const, parcelId: null, parkId: null },
    match: writeLook({ ...readLook(match), sites: [] }),
  };
  return (
    <li>
      <a
        className="project-card"
        {...link(patch, { push: true })}
        aria-current={id === chosen ? "true" : undefined}
      >
        <ProjectFacts project={project} targets={targets} />
      </a>
    </li>
  );
}
