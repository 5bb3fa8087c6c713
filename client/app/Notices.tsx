// What must be said before anything else? That the server cannot be reached, or that the data have moved on.
import { Alert } from "antd";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { StaleNotice } from "../release/StaleNotice";
import { deadReferences, subscribeView } from "../state/viewStore";

export function Notices() {
  const { t } = useTranslation("app");
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const dead = useSyncExternalStore(subscribeView, deadReferences);
  const [read, setRead] = useState<typeof dead | null>(null);
  if (!online) return <Alert className="notice" banner type="warning" title={t("offline")} />;
  const gone = [
    dead.period === null ? null : t("dead.period", { name: dead.period }),
    dead.targetSet === null ? null : t("dead.targetSet", { name: dead.targetSet }),
  ].filter((text) => text !== null);
  if (gone.length > 0 && read !== dead) {
    return (
      <Alert
        className="notice"
        banner
        type="warning"
        title={gone.join(" ")}
        closable={{ onClose: () => setRead(dead) }}
      />
    );
  }
  return <StaleNotice />;
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
