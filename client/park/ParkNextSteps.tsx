// What is to be done about this park? Opened on demand: it takes the server a moment to prove.
import { Collapse } from "antd";
import { useTranslation } from "react-i18next";
import { ReachCards } from "../reach/ReachCards";
import { useViewPart } from "../state/useView";
import { metricOfMeasure } from "../ui/perMuMetrics";

export function ParkNextSteps({ parkId }: { parkId: string }) {
  const { t } = useTranslation("reach");
  const metric = useViewPart((view) => metricOfMeasure(view.measure));
  return (
    <Collapse
      ghost
      destroyOnHidden
      items={[{ key: "reach", label: t("title"), children: <ReachCards parkId={parkId} metric={metric} /> }]}
    />
  );
}
