// How does a colleague see exactly this? By the address, written out in full and copied.
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { linkToShare } from "../saved/shortLink";
import { Icon } from "../theme/Icon";

export function ShareButton({ labelled = false }: { labelled?: boolean }) {
  const { t } = useTranslation("app");
  const { message } = App.useApp();
  const copy = async () => {
    const { href, kept } = await linkToShare();
    try {
      await navigator.clipboard.writeText(href);
      if (kept) message.success(t(href === window.location.href ? "share.done" : "share.short"));
      else message.warning(t("share.long"));
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
