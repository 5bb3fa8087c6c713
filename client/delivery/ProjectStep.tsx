// The file is a project of Mutu: of what and when, and may it be restored here?
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import type { ProjectView } from "../../server/api/deliveryShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { leaveDelivery } from "./deliveryStore";

interface Props {
  delivery: string;
  project: ProjectView;
  busy: boolean;
  onChanged: () => void;
}

export function ProjectStep({ delivery, project, busy, onChanged }: Props) {
  const { t, i18n } = useTranslation("data");
  const trpc = useTRPC();
  const restore = useMutation(trpc.delivery.restore.mutationOptions({ onSuccess: onChanged }));
  const { file, said, blocked } = project;
  const at = (time: string) =>
    new Date(time).toLocaleString(i18n.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <section className="project-step" aria-label={t("project.title")}>
      <h3>{file}</h3>
      {said !== null && (
        <>
          <p>{t("project.found", { district: said.district, at: at(said.madeAt) })}</p>
          <p className="data-hint">{t("project.counts", said)}</p>
        </>
      )}
      {blocked !== null && (
        <p className="data-fault" role="alert">
          {blocked}
        </p>
      )}
      {restore.error !== null && (
        <p className="data-fault" role="alert">
          {restore.error.message}
        </p>
      )}
      <footer className="data-actions">
        <Button
          type="primary"
          disabled={blocked !== null || busy}
          loading={busy}
          onClick={() => restore.mutate({ id: delivery })}
        >
          {t("project.restore")}
        </Button>
        <Button onClick={() => void leaveDelivery()}>{t("drop.away")}</Button>
        <span className="data-hint">{t("project.checkedFirst")}</span>
      </footer>
    </section>
  );
}
