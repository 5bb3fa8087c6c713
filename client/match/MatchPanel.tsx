// What does the chosen project ask of land, what is left after it, and how much does each criterion weigh?
import { Button } from "antd";
import type { ProjectList, ProjectView } from "../../server/api/promotionShapes";
import { FollowOfProject } from "../follow/FollowOfProject";
import { useTranslation } from "../locale/useTranslation";
import { ProjectFacts } from "../promotion/ProjectFacts";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { Answer } from "../ui/Answer";
import { FunnelList } from "./FunnelList";
import { readLook, writeLook } from "./matchLook";
import { NearlyList } from "./NearlyList";
import { StabilityChart } from "./StabilityChart";
import { useMatch } from "./useMatch";
import { WeightSliders } from "./WeightSliders";
import "./match.css";

interface Props {
  project: ProjectView;
  targets: ProjectList["targets"];
  onEdit: () => void;
}

export function MatchPanel({ project, targets, onEdit }: Props) {
  const { t } = useTranslation(["match", "plan"]);
  const { open, match, plan } = useView();
  const query = useMatch(project.id);
  return (
    <div className="match-panel">
      <div className="match-top">
        <Button
          type="text"
          size="small"
          icon={<Icon name="left" size={14} />}
          onClick={() => open({ project: null, match: writeLook({ ...readLook(match), sites: [] }) })}
        >
          {t(plan === null ? "allProjects" : "plan:backToPlan")}
        </Button>
        <Button size="small" onClick={onEdit}>
          {t("edit")}
        </Button>
      </div>
      <ProjectFacts project={project} targets={targets} />
      <FollowOfProject id={project.id} />
      <Answer query={query} failed={t("failed")} rows={14}>
        {(found) => (
          <>
            <FunnelList found={found} />
            <WeightSliders criteria={found.criteria} />
            <StabilityChart found={found} />
            <NearlyList found={found} />
          </>
        )}
      </Answer>
    </div>
  );
}
