// Which projects look for land or floors? Searched and filtered here; for the chosen one land is looked for here.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { PROJECT_MODES, type ProjectMode } from "../../geo/promotion/projectMode";
import type { ProjectView } from "../../server/api/promotionShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { MatchPanel } from "../match/MatchPanel";
import { PlanPanel } from "../plan/PlanPanel";
import { usePlanning } from "../plan/usePlan";
import { runCommand } from "../state/commands";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { EmptyNotice } from "../ui/Notice";
import { ProjectCard } from "./ProjectCard";
import { ProjectDrawer } from "./ProjectDrawer";
import "./promotion.css";

interface Wanted {
  text: string;
  mode: ProjectMode | null;
  state: string | null;
  industry: string | null;
}
const ALL: Wanted = { text: "", mode: null, state: null, industry: null };

const divisionOf = ({ industryCode }: ProjectView): string | null => industryCode?.slice(0, 2) ?? null;

function fits(project: ProjectView, { text, mode, state, industry }: Wanted): boolean {
  const words = text.trim().toLowerCase();
  const named = [project.id, project.name, project.investor ?? ""].some((one) =>
    one.toLowerCase().includes(words),
  );
  return (
    named &&
    (mode === null || project.mode === mode) &&
    (state === null || project.state === state) &&
    (industry === null || divisionOf(project) === industry)
  );
}

export function ProjectPanel() {
  const { t } = useTranslation(["promotion", "plan"]);
  const { targetSet, project, plan, role, open, lang } = useView();
  const planning = usePlanning();
  const chosen = role === "promotion" ? project : null;
  const [wanted, setWanted] = useState(ALL);
  const [form, setForm] = useState<"new" | "chosen" | null>(null);
  const query = useQuery(
    useTRPC().promotion.project.list.queryOptions(targetSet === "" ? {} : { targetSet }, {
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Answer query={query} failed={t("failed")} rows={10}>
      {({ projects, targets, targetSet: set }) => {
        const shown = projects.filter((project) => fits(project, wanted));
        const valuesOf = (of: (project: ProjectView) => string | null) =>
          [...new Set(projects.flatMap((project) => of(project) ?? []))].sort();
        const drawer =
          form === null ? null : (
            <ProjectDrawer
              key={form === "new" ? "" : chosen}
              id={form === "new" ? null : chosen}
              targets={targets}
              onSaved={(id) => {
                if (form === "chosen") return;
                setForm(null);
                open({ project: id, role: "promotion" });
              }}
              onClose={() => setForm(null)}
              onGone={() => {
                setForm(null);
                open({ project: null });
              }}
            />
          );
        const found = projects.find(({ id }) => id === chosen);
        if (found !== undefined)
          return (
            <>
              <MatchPanel project={found} targets={targets} onEdit={() => setForm("chosen")} />
              {drawer}
            </>
          );
        const looking = projects.filter(({ placedOn }) => placedOn === null);
        if (planning) return <PlanPanel projects={looking} all={projects} />;
        return (
          <div className="projects">
            {chosen === null ? null : (
              <p className="project-fault" role="alert">
                {t("gone", { id: chosen })}
              </p>
            )}
            <div className="projects-tools">
              <Input
                allowClear
                aria-label={t("search")}
                placeholder={t("search")}
                value={wanted.text}
                onChange={(event) => setWanted({ ...wanted, text: event.target.value })}
              />
              <Button icon={<Icon name="plus" size={14} />} onClick={() => setForm("new")}>
                {t("add")}
              </Button>
            </div>
            <Button
              block
              icon={<Icon name="table" size={14} />}
              onClick={() => open({ plan: plan ?? "", role: "promotion", project: null }, { push: true })}
            >
              {t("plan:open", { count: looking.length })}
            </Button>
            {projects.length === 0 ? (
              <EmptyNotice>{t("none")}</EmptyNotice>
            ) : (
              <>
                <div className="projects-filters">
                  <Select<string>
                    size="small"
                    aria-label={t("field.mode")}
                    value={wanted.mode ?? ""}
                    onChange={(mode) =>
                      setWanted({ ...wanted, mode: PROJECT_MODES.find((one) => one === mode) ?? null })
                    }
                    options={[
                      { value: "", label: t("allModes") },
                      ...PROJECT_MODES.map((value) => ({ value, label: t(`mode.${value}`) })),
                    ]}
                  />
                  <Select
                    size="small"
                    aria-label={t("field.state")}
                    value={wanted.state ?? ""}
                    onChange={(state) => setWanted({ ...wanted, state: state === "" ? null : state })}
                    options={[
                      { value: "", label: t("allStates") },
                      ...valuesOf(({ state }) => state).map((value) => ({ value, label: value })),
                    ]}
                  />
                  <Select
                    size="small"
                    aria-label={t("field.industry_code")}
                    value={wanted.industry ?? ""}
                    onChange={(industry) =>
                      setWanted({ ...wanted, industry: industry === "" ? null : industry })
                    }
                    options={[
                      { value: "", label: t("allIndustries") },
                      ...valuesOf(divisionOf).map((value) => ({ value, label: value })),
                    ]}
                  />
                </div>
                <div className="projects-tools">
                  <p className="ui-facts" role="status">
                    {t("count", { shown: shown.length, all: projects.length })}
                  </p>
                  <Button type="link" size="small" title={t("importHint")} onClick={() => runCommand("data")}>
                    {t("import")}
                  </Button>
                </div>
                {shown.length === 0 ? (
                  <EmptyNotice>
                    {t("noneLeft")}{" "}
                    <Button type="link" size="small" onClick={() => setWanted(ALL)}>
                      {t("clear")}
                    </Button>
                  </EmptyNotice>
                ) : (
                  <ol className="projects-list">
                    {shown.map((project) => (
                      <ProjectCard key={project.id} project={project} targets={targets} />
                    ))}
                  </ol>
                )}
                {set === null ? null : (
                  <p className="ui-facts">{t("against", { set: inLanguage(lang, set) })}</p>
                )}
              </>
            )}
            {drawer}
          </div>
        );
      }}
    </Answer>
  );
}
