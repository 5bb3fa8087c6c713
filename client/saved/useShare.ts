// How does a colleague see exactly this? By the address, written out in full and copied.
import { App } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { linkToShare } from "./shortLink";

/** @returns copies the link, and says whether that worked */
export function useShare(): () => Promise<void> {
  const { t } = useTranslation("app");
  const { message } = App.useApp();
  return async () => {
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
}
