// How does this view reach someone else? As a link, on the clipboard.

import { App, Button } from "antd";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { flushWrite } from "../state/viewStore";

export const CopyLink = memo(function CopyLink() {
  const { t } = useTranslation("ui");
  const { message } = App.useApp();
  const copy = async () => {
    flushWrite();
    try {
      await navigator.clipboard.writeText(window.location.href);
      message.success(t("copied"));
    } catch {
      message.error(t("copyFailed"));
    }
  };
  return <Button onClick={() => void copy()}>{t("copyLink")}</Button>;
});
