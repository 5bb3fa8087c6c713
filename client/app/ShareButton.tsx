// How does a colleague see exactly this? By the address, written out in full and copied.
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { flushWrite } from "../state/viewStore";
import { Icon } from "../theme/Icon";

export function ShareButton({ labelled = false }: { labelled?: boolean }) {
  const { t } = useTranslation("app");
  const { message } = App.useApp();
  const copy = async () => {
    flushWrite();
    try {
      await navigator.clipboard.writeText(window.location.href);
      message.success(t("share.done"));
    } catch {
      // Without https browsers keep the clipboard shut: the address bar holds the same link.
      message.info(t("share.byHand"));
    }
  };
  return (
    <Button
      type={labelled ? "default" : "text"}
      title={t("share.label")}
      aria-label={t("share.label")}
      icon={<Icon name="share" />}
      onClick={() => void copy()}
    >
      {labelled ? t("share.label") : null}
    </Button>
  );
}
