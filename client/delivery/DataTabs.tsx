// What can be done with data while nothing is being delivered: bring some in, take some out, look back, learn the formats?
import { Tabs } from "antd";
import { BatchesTab } from "../batch/BatchesTab";
import { CorrectionsBox } from "../correction/CorrectionsBox";
import { useTranslation } from "../locale/useTranslation";
import { DropZone } from "./DropZone";
import { ExportBox } from "./ExportBox";
import { ProjectBox } from "./ProjectBox";
import { StandingCheck } from "./StandingCheck";
import { Templates } from "./Templates";

export function DataTabs({ fault }: { fault: string | null }) {
  const { t } = useTranslation("data");
  return (
    <Tabs
      size="small"
      destroyOnHidden
      items={[
        {
          key: "in",
          label: t("tab.in"),
          children: (
            <div className="data-tab">
              <DropZone />
              {fault !== null && (
                <p className="data-fault" role="alert">
                  {fault}
                </p>
              )}
            </div>
          ),
        },
        { key: "batches", label: t("tab.batches"), children: <BatchesTab /> },
        { key: "corrections", label: t("tab.corrections"), children: <CorrectionsBox /> },
        { key: "check", label: t("tab.check"), children: <StandingCheck /> },
        {
          key: "out",
          label: t("tab.out"),
          children: (
            <div className="data-tab">
              <ExportBox />
              <ProjectBox />
            </div>
          ),
        },
        { key: "formats", label: t("tab.formats"), children: <Templates /> },
      ]}
    />
  );
}
