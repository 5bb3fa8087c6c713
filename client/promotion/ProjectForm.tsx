// What does somebody say of a project? Checked while it is typed, in the words of the import, and never saved over somebody else's saving.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ProjectDetail, ProjectList } from "../../server/api/promotionShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { useAuthor } from "../ui/useAuthor";
import { ProjectFieldInput } from "./ProjectFieldInput";
import { PromiseFigures } from "./PromiseFigures";
import { doubtedFigures, isOtherThan, PROJECT_GROUPS, type ProjectField } from "./projectGroups";
import { useProjectCheck } from "./useProjectCheck";

interface Props {
  /** Null: a new one. */
  detail: ProjectDetail | null;
  targets: ProjectList["targets"];
  onSaved: (id: string) => void;
  /** Whether anything is typed that is not saved. */
  onUnsaved: (unsaved: boolean) => void;
}

export function ProjectForm({ detail, targets, onSaved, onUnsaved }: Props) {
  const { t } = useTranslation("promotion");
  const [fields, setFields] = useState<Record<string, string>>(detail?.fields ?? {});
  const [typed, setTyped] = useState(false);
  const [author] = useAuthor();
  const check = useProjectCheck(fields, typed);
  const save = useMutation(
    useTRPC().promotion.project.save.mutationOptions({
      onSuccess: ({ id }) => {
        onUnsaved(false);
        void queryClient.invalidateQueries();
        onSaved(id);
      },
    }),
  );
  const issues = typed ? (check?.issues ?? []) : [];
  const ready =
    typed &&
    (fields.name ?? "").trim() !== "" &&
    author.trim() !== "" &&
    !issues.some(({ severity }) => severity === "rejected");
  const set = (field: ProjectField, text: string) => {
    setTyped(true);
    const next = { ...fields, [field]: text };
    setFields(next);
    onUnsaved(isOtherThan(next, detail?.fields ?? {}));
  };
  const promised = check ?? detail?.project ?? null;
  return (
    <form
      className="project-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const { id = null, version = null } = detail?.project ?? {};
        save.mutate({ id, version, fields, author });
      }}
    >
      {PROJECT_GROUPS.map(([group, names]) => (
        <fieldset key={group}>
          <legend>{t(`group.${group}`)}</legend>
          <div className="project-fields">
            {names.map((field) => (
              <ProjectFieldInput
                key={field}
                field={field}
                text={fields[field] ?? ""}
                fixed={field === "id" && detail !== null}
                issues={issues.filter(
                  (issue) => issue.field === field && (field !== "name" || fields.name !== undefined),
                )}
                onChange={(text) => set(field, text)}
              />
            ))}
          </div>
          {group === "promise" && promised !== null ? (
            <PromiseFigures of={promised} targets={targets} doubted={doubtedFigures(issues)} />
          ) : null}
        </fieldset>
      ))}
      <div className="project-fields">
        <label htmlFor="project-author">{t("author")}</label>
        <AuthorInput id="project-author" />
      </div>
      {save.error === null ? null : (
        <p className="project-fault" role="alert">
          {save.error.message}
        </p>
      )}
      {save.data === undefined ? null : <p role="status">{t("saved", { version: save.data.version })}</p>}
      <Button type="primary" htmlType="submit" disabled={!ready} loading={save.isPending}>
        {t("save")}
      </Button>
    </form>
  );
}
