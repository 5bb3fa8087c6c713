// How is a project taken out of the list? With a name and a reason; the record stays.
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { ProjectView } from "../../server/api/promotionShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useAuthor } from "../ui/useAuthor";

export function WithdrawProject({ project, onDone }: { project: ProjectView; onDone: () => void }) {
  const { t } = useTranslation("promotion");
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState("");
  const [by, setBy] = useAuthor();
  const withdraw = useMutation(
    useTRPC().promotion.project.withdraw.mutationOptions({
      onSuccess: () => {
        onDone();
        void queryClient.invalidateQueries();
      },
    }),
  );
  if (!asking)
    return (
      <Button className="project-withdraw" type="text" danger onClick={() => setAsking(true)}>
        {t("withdraw")}
      </Button>
    );
  return (
    <form
      className="project-form project-withdraw"
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate({ id: project.id, version: project.version, by, why });
      }}
    >
      <p className="ui-facts">{t("withdrawAsk")}</p>
      <div className="project-fields">
        <label htmlFor="project-why">{t("withdrawWhy")}</label>
        <Input
          id="project-why"
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <label htmlFor="project-by">{t("author")}</label>
        <Input id="project-by" maxLength={64} value={by} onChange={(event) => setBy(event.target.value)} />
      </div>
      {withdraw.error === null ? null : (
        <p className="project-fault" role="alert">
          {withdraw.error.message}
        </p>
      )}
      <div className="project-buttons">
        <Button
          danger
          htmlType="submit"
          disabled={why.trim() === "" || by.trim() === ""}
          loading={withdraw.isPending}
        >
          {t("withdrawOk")}
        </Button>
        <Button onClick={() => setAsking(false)}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
