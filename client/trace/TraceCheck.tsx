// Is the number right? The reader's own browser works it out again, from the cells of the files up.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { TraceMetric } from "../../geo/trace/traceMetric";
import { workOut } from "../../geo/trace/workOut";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { useScope } from "../ui/useScope";
import type { TraceSubject } from "./TraceTree";

export function TraceCheck({ subject, metric }: { subject: TraceSubject; metric: TraceMetric }) {
  const { t } = useTranslation("trace");
  const [asked, ask] = useState(false);
  const scope = useScope();
  const query = useQuery(
    useTRPC().trace.explain.queryOptions(
      { kind: subject.kind, id: subject.id, metric, all: true, ...scope },
      { enabled: asked, select: workOut },
    ),
  );
  if (!asked)
    return (
      <p className="trace-check">
        <Button size="small" onClick={() => ask(true)}>
          {t("check.button")}
        </Button>{" "}
        <span className="ui-small ui-soft">{t("check.hint")}</span>
      </p>
    );
  return (
    <div className="trace-check" role="status">
      <Answer query={query} failed={t("check.failed")} rows={1}>
        {({ checked, cells, given, differences }) => (
          <>
            <p>
              <b>
                {t(differences.length === 0 ? "check.right" : "check.wrong", { count: differences.length })}
              </b>{" "}
              <span className="ui-small ui-soft">{t("check.counts", { checked, cells, given })}</span>
            </p>
            {differences.map(({ path, shown, workedOut }) => (
              <p key={path.join()} className="trace-formula">
                {t("check.differs", {
                  path: path.join(" › "),
                  shown: shown ?? "—",
                  found: workedOut ?? "—",
                })}
              </p>
            ))}
          </>
        )}
      </Answer>
    </div>
  );
}
