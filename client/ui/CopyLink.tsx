// How does this view reach someone else? As a link, on the clipboard.
import { App, Button } from "antd";
import { memo } from "react";
import { useTranslation } from "../locale/useTranslation";
import { linkToShare } from "../saved/shortLink";

export const CopyLink = memo(function CopyLink() {
  const { t } = useTranslation(["ui", "app"]);
  const { message } = App.useApp();
  const copy = async () => {
    const { href, kept } = await linkToShare();
    try {
      await navigator.clipboard.writeText(href);
      if (kept) message.success(t("copied"));
      else message.warning(t("app:share.long"));
    } catch {
      message.error(t("copyFailed"));
    }
  };
  return <Button onClick={() => void copy()}>{t("copyLink")}</Button>;
});
