// Is a published state on the screen? Then it is said over everything, with the way back.
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { openState } from "./openRelease";
import { ReleaseCompare } from "./ReleaseCompare";
import { releaseDay } from "./releaseDay";
import { RELEASE_SHOWN } from "./releaseShown";
import { useReleaseState } from "./useReleaseState";

export function ReleaseBanner() {
  const { t } = useTranslation("release");
  const { data } = useReleaseState(RELEASE_SHOWN !== null);
  const [comparing, setComparing] = useState(false);
  if (RELEASE_SHOWN === null) return null;
  const viewing = data?.viewing ?? null;
  return (
    <>
      <Alert
        className="notice release-banner"
        banner
        type="warning"
        title={
          viewing === null
            ? t("banner.id", { id: RELEASE_SHOWN })
            : t("banner.what", {
                title: viewing.title,
                id: viewing.id,
                when: releaseDay(viewing.publishedAt),
                author: viewing.author,
              })
        }
        action={
          <>
            <Button size="small" onClick={() => setComparing(true)}>
              {t("banner.compare")}
            </Button>{" "}
            <Button size="small" type="primary" onClick={() => void openState(null)}>
              {t("banner.back")}
            </Button>
          </>
        }
      />
      {comparing ? <ReleaseCompare release={RELEASE_SHOWN} onClose={() => setComparing(false)} /> : null}
    </>
  );
}
