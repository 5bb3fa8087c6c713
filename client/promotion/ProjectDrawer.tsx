// One project whole: everything it says, to read and to change, and a way to withdraw it. What is typed and not saved is never dropped unasked.
import { useQuery } from "@tanstack/react-query";
import { Drawer, Modal } from "antd";
import { useState } from "react";
import type { ProjectDetail, ProjectList } from "../../server/api/promotionShapes";
import { useTRPC } from "../api/trpc";
import { YearPromises } from "../follow/YearPromises";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { localDay } from "../ui/localDay";
import { ProjectForm } from "./ProjectForm";
import { WithdrawProject } from "./WithdrawProject";

interface Props {
  /** Null: a new one. */
  id: string | null;
  targets: ProjectList["targets"];
  onSaved: (id: string) => void;
  onClose: () => void;
  /** It was withdrawn. */
  onGone: () => void;
}

export function ProjectDrawer({ id, targets, onSaved, onClose, onGone }: Props) {
  const { t } = useTranslation("promotion");
  const [unsaved, setUnsaved] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <Drawer
      open
      onClose={() => (unsaved ? setAsking(true) : onClose())}
      placement="right"
      size="min(560px, 100vw)"
      title={id ?? t("newTitle")}
    >
      {id === null ? (
        <ProjectForm detail={null} targets={targets} onSaved={onSaved} onUnsaved={setUnsaved} />
      ) : (
        <Opened id={id} targets={targets} onSaved={onSaved} onUnsaved={setUnsaved} onGone={onGone} />
      )}
      <Modal
        open={asking}
        title={t("unsaved.title")}
        okText={t("unsaved.leave")}
        cancelText={t("unsaved.stay")}
        okButtonProps={{ danger: true }}
        width={400}
        onOk={onClose}
        onCancel={() => setAsking(false)}
      >
        {t("unsaved.ask")}
      </Modal>
    </Drawer>
  );
}

type OpenedProps = Omit<Props, "id" | "onClose"> & { id: string; onUnsaved: (unsaved: boolean) => void };

function Opened({ id, targets, onSaved, onUnsaved, onGone }: OpenedProps) {
  const { t } = useTranslation("promotion");
  const query = useQuery(useTRPC().promotion.project.at.queryOptions({ id }));
  return (
    <Answer query={query} failed={t("failed")} rows={12}>
      {(detail) => (
        <>
          <Origin detail={detail} />
          <ProjectForm
            key={`${id} ${detail.project.version}`}
            detail={detail}
            targets={targets}
            onSaved={onSaved}
            onUnsaved={onUnsaved}
          />
          <YearPromises id={id} placed={detail.project.placedOn !== null} editable />
          <WithdrawProject project={detail.project} onDone={onGone} />
        </>
      )}
    </Answer>
  );
}

/** Who saved it, from which file it came, and what that said besides. */
function Origin({ detail: { project, source, stated } }: { detail: ProjectDetail }) {
  const { t } = useTranslation("promotion");
  const { author, version, updatedAt } = project;
  const others = Object.entries(stated);
  return (
    <div className="project-origin">
      <p className="ui-facts">
        {t("by", { author, version, day: localDay(updatedAt) })}
        {source === null ? "" : ` · ${t("from", { file: source.file, row: source.row })}`}
      </p>
      {others.length === 0 ? null : (
        <details>
          <summary>{t("group.stated")}</summary>
          <dl className="project-stated">
            {others.map(([header, text]) => (
              <div key={header}>
                <dt>{header}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
