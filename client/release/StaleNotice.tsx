// Have the working data moved on since this page read them? The reader says what to do; nothing changes by itself.
import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useLate } from "../ui/useLate";
import { ReleaseCompare } from "./ReleaseCompare";
import { releaseDay } from "./releaseDay";
import { RELEASE_SHOWN } from "./releaseShown";
import { useReleaseState } from "./useReleaseState";

/** So long may it be before the page knows that what it has asked for is written. */
const OWN_WRITE_MS = 2000;

/** Not in a release: that is as it is. */
export function StaleNotice() {
  const { t } = useTranslation("release");
  const { overview } = useGround();
  const queryClient = useQueryClient();
  const { data } = useReleaseState(RELEASE_SHOWN === null);
  const [kept, setKept] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  const trpc = useTRPC();
  // what somebody writes here moves the data on as well: the page reads itself anew then, and is told of the version before it has it
  const reading = useIsFetching({ queryKey: trpc.district.overview.queryKey() }) > 0;
  const behind = data !== undefined && data.dataVersion !== overview.dataVersion;
  const stale = useLate(RELEASE_SHOWN === null && behind && !reading, OWN_WRITE_MS);
  if (!stale || data === undefined || data.dataVersion === kept) return null;
  const { latest, changedAt, dataVersion } = data;
  const when = changedAt === null ? "" : releaseDay(changedAt);
  const published = latest?.dataVersion === dataVersion ? latest : null;
  return (
    <>
      <Alert
        className="notice"
        banner
        type="info"
        title={
          published === null
            ? t("stale.what", { when })
            : t("stale.published", { title: published.title, when: releaseDay(published.publishedAt) })
        }
        action={
          <>
            <Button size="small" type="primary" onClick={() => void queryClient.invalidateQueries()}>
              {t("stale.switch")}
            </Button>{" "}
            {latest === null || published !== null ? null : (
              <Button size="small" onClick={() => setComparing(true)}>
                {t("stale.compare", { title: latest.title })}
              </Button>
            )}{" "}
            <Button size="small" onClick={() => setKept(dataVersion)}>
              {t("stale.keep")}
            </Button>
          </>
        }
      />
      {comparing && latest !== null ? (
        <ReleaseCompare release={latest.id} onClose={() => setComparing(false)} />
      ) : null}
    </>
  );
}
