// Which versions did a set have, by whom and why, and shall one of them stand again?
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { TargetSetView } from "../../server/api/shapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { writeTime } from "../batch/batchWords";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { SignForm } from "./SignForm";

interface Props {
  /** The set as it stands; null where only versions of it are left. */
  standing: TargetSetView;
  /** The version on the screen. */
  open: string;
  onOpen: (ref: string) => void;
}

export function TargetVersions({ standing, open, onOpen }: Props) {
  const { t, i18n } = useTranslation("target");
  const trpc = useTRPC();
  const query = useQuery(trpc.target.versions.queryOptions({ setId: standing.setId }));
  const [wanted, setWanted] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const restore = useMutation(
    trpc.target.restore.mutationOptions({
      onSuccess: () => {
        setWanted(null);
        onOpen(standing.setId);
        void queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <section className="target-part" aria-label={t("versions")}>
      <h3>{t("versions")}</h3>
      <Answer query={query} failed={t("failed")} rows={3}>
        {(versions) => (
          <ol className="ui-plain target-versions">
            {versions.map(({ rule, version, origin, restores, author: by, reason: why, createdAt }) => (
              <li key={rule}>
                <div>
                  <b>{t("versionNo", { version })}</b> {t(`origin.${origin}`)}
                  {restores === null ? "" : ` ${t("ofVersion", { version: restores })}`}
                  <small className="target-soft">
                    {[writeTime(createdAt, i18n.language), origin === "import" ? "" : by, why]
                      .filter((text) => text !== "")
                      .join(" · ")}
                  </small>
                </div>
                <div className="target-row">
                  {rule === standing.rule ? <span className="ui-chip">{t("stands")}</span> : null}
                  <Button
                    size="small"
                    disabled={open === rule || (open === standing.id && rule === standing.rule)}
                    onClick={() => onOpen(rule === standing.rule ? standing.id : rule)}
                  >
                    {t("openVersion")}
                  </Button>
                  {rule === standing.rule ? null : (
                    <Button size="small" onClick={() => setWanted(version)}>
                      {t("restore")}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Answer>
      {wanted === null ? null : (
        <SignForm
          label={t("restoreNow", { version: wanted })}
          busy={restore.isPending}
          fault={restore.error?.message ?? null}
          reason={reason}
          onReason={setReason}
          onSign={(signed) =>
            restore.mutate({ setId: standing.setId, version: wanted, base: standing.rule, ...signed })
          }
        />
      )}
    </section>
  );
}
