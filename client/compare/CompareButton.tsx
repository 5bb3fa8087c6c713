// A press puts this park or parcel beside what is compared already.
import { App, Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import type { Compared } from "./compared";
import { compareAlso } from "./openComparison";

export function CompareButton({ kind, id }: { kind: Compared["kind"]; id: string }) {
  const { t } = useTranslation("compare");
  const { message } = App.useApp();
  return (
    <Button
      type="link"
      size="small"
      onClick={() => {
        if (compareAlso(kind, id)) void message.info(t("full"));
      }}
    >
      {t("add")}
    </Button>
  );
}
