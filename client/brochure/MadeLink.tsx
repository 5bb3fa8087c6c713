// The link as it was just made: to be copied now, as nobody can show it again.
import { App, Button, Input } from "antd";
import { useTranslation } from "../locale/useTranslation";

export function MadeLink({ address, onAnother }: { address: string; onAnother: () => void }) {
  const { t } = useTranslation("brochure");
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      message.success(t("copied"));
    } catch {
      // without https browsers keep the clipboard shut
      message.info(t("copyByHand"));
    }
  };
  return (
    <div className="brochure-made" role="status">
      <p>{t("made")}</p>
      <Input readOnly value={address} aria-label={t("address")} onFocus={(event) => event.target.select()} />
      <div className="brochure-buttons">
        <Button type="primary" onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <Button onClick={onAnother}>{t("another")}</Button>
      </div>
    </div>
  );
}
