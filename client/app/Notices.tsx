// What must be said before anything else? That the server cannot be reached, or that the data have moved on.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { trpcClient } from "../api/trpc";
import { useScene } from "../map/scene";
import { deadReferences, subscribeView } from "../state/viewStore";

const POLL_MS = 60_000;

export function Notices() {
  const { t } = useTranslation("app");
  const { overview } = useScene();
  const queryClient = useQueryClient();
  const [kept, setKept] = useState<string | null>(null);
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  // Asked beside the page's own copy, so that nothing changes under the reader's eyes.
  const { data: latest } = useQuery({
    queryKey: ["data-version"],
    queryFn: async () => (await trpcClient.district.overview.query()).dataVersion,
    refetchInterval: POLL_MS,
    staleTime: POLL_MS,
    enabled: online,
  });
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
  if (latest === undefined || latest === overview.dataVersion || latest === kept) return null;
  return (
    <Alert
      className="notice"
      banner
      type="info"
      title={t("stale.what")}
      action={
        <>
          <Button size="small" type="primary" onClick={() => void queryClient.invalidateQueries()}>
            {t("stale.refresh")}
          </Button>{" "}
          <Button size="small" onClick={() => setKept(latest)}>
            {t("stale.keep")}
          </Button>
        </>
      }
    />
  );
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
