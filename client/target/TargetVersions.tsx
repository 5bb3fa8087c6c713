// Which versions did a set have, by whom and why, and shall one of them stand again?
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TargetSetView } from "../../server/api/shapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { Answer } from "../ui/Answer";
import { useAuthor } from "../ui/useAuthor";

interface Props {
  /** The set as it stands; null where only versions of it are left. */
  standing: TargetSetView;
  /** The version on the screen. */
  open: string;
  onOpen: (ref: string) => void;
}

export function TargetVersions({ standing, open, onOpen }: Props) {
  const { t } = useTranslation("target");
  const trpc = useTRPC();
  const query = useQuery(trpc.target.versions.queryOptions({ setId: standing.setId }));
  const [wanted, setWanted] = useState<number | null>(null);
  const [author, setAuthor] = useAuthor();
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
                    {[createdAt.slice(0, 16).replace("T", " "), origin === "import" ? "" : by, why]
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
        <form
          className="target-sign"
          onSubmit={(event) => {
            event.preventDefault();
            restore.mutate({ setId: standing.setId, version: wanted, base: standing.rule, author, reason });
          }}
        >
          <Input
            aria-label={t("author")}
            placeholder={t("author")}
            maxLength={64}
            value={author}
            onChange={(event) => setAuthor(event.target.value)}
          />
          <Input
            aria-label={t("reason")}
            placeholder={t("reason")}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            type="primary"
            htmlType="submit"
            loading={restore.isPending}
            disabled={author.trim() === "" || reason.trim() === ""}
          >
            {t("restoreNow", { version: wanted })}
          </Button>
          {restore.error === null ? null : (
            <p className="target-fault" role="alert">
              {restore.error.message}
            </p>
          )}
        </form>
      )}
    </section>
  );
}
