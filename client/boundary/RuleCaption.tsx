// By which rule are parcels on this park's line counted? One quiet line that opens the switch.
import { Button } from "antd";
import { useState } from "react";
import type { BoundaryRuleView } from "../../server/api/boundaryShapes";
import { useTranslation } from "../locale/useTranslation";
import { localDay } from "../ui/localDay";
import { BoundaryDrawer } from "./BoundaryDrawer";

export function RuleCaption({ rule }: { rule: BoundaryRuleView }) {
  const { t } = useTranslation("boundary");
  const [open, setOpen] = useState(false);
  return (
    <p className="ui-facts">
      {t("caption", {
        rule: t(`rule.${rule.rule}`),
        state: t(rule.decidedBy === null ? "default" : "decided", {
          by: rule.decidedBy,
          day: localDay(rule.decidedAt),
        }),
      })}
      <Button type="link" className="ui-link" onClick={() => setOpen(true)}>
        {t("change")}
      </Button>
      {open ? <BoundaryDrawer kind={rule.kind} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}
