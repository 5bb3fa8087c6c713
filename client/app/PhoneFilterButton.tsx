// Opens the filter on a phone, and says there that one is on: nothing else on that screen does.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { isNarrowed } from "../state/view";
import { Icon } from "../theme/Icon";

export function PhoneFilterButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation("app");
  const narrowed = useViewPart(isNarrowed);
  return (
    <Button
      type="text"
      size="large"
      aria-label={t("panel.filter")}
      aria-description={narrowed ? t("rail.narrowed") : undefined}
      icon={
        <>
          <Icon name="filter" />
          {narrowed ? <span className="rail-dot" aria-hidden="true" /> : null}
        </>
      }
      onClick={onOpen}
    />
  );
}
