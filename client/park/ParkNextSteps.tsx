// What is to be done about this park? Opened on demand: it takes the server a moment to prove.
import { Collapse } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { ReachCards } from "../reach/ReachCards";
import { Robustness } from "../robust/Robustness";
import { useViewPart } from "../state/useView";
import { metricOfMeasure } from "../ui/perMuMetrics";

export function ParkNextSteps({ parkId }: { parkId: string }) {
  const { t } = useTranslation(["reach", "robust"]);
  const metric = useViewPart((view) => metricOfMeasure(view.measure));
  return (
    <Collapse
      ghost
      destroyOnHidden
      items={[
        { key: "reach", label: t("title"), children: <ReachCards parkId={parkId} metric={metric} /> },
        {
          key: "robust",
          label: t("robust:title"),
          children: <Robustness parkId={parkId} metric={metric} />,
        },
      ]}
    />
  );
}
