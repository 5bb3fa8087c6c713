// How do the starred sites get to a client? A drawer: what the page shows, for whom and until when; the links made so far, and their end.
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { MatchPage, ShortlistEntry } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import { Answer } from "../ui/Answer";
import { BrochureForm } from "./BrochureForm";
import { BrochureLinkList } from "./BrochureLinkList";
import { isLoopback } from "./loopback";
import { useBrochures } from "./useBrochures";
import "./brochure.css";

interface Props {
  found: MatchPage;
  starred: readonly ShortlistEntry[];
}

export function ShareSites({ found, starred }: Props) {
  const { t } = useTranslation("brochure");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<Icon name="share" size={14} />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open ? <ShareDrawer found={found} starred={starred} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ShareDrawer({ found, starred, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation("brochure");
  const brochures = useBrochures(found.id);
  return (
    <Drawer open title={t("title")} size={520} onClose={onClose}>
      <Answer query={brochures.query} failed={t("failed")} rows={8}>
        {({ origin, links }) => (
          <>
            {origin === null ? (
              <p className="brochure-fault" role="alert">
                {t("off")}
              </p>
            ) : starred.length === 0 ? (
              <p className="ui-facts">{t("none")}</p>
            ) : (
              <>
                {isLoopback(origin) ? (
                  <p className="brochure-fault" role="alert">
                    {t("loopback", { origin })}
                  </p>
                ) : null}
                <BrochureForm found={found} starred={starred} share={brochures.share} />
              </>
            )}
            <BrochureLinkList links={links} revoke={brochures.revoke} />
          </>
        )}
      </Answer>
    </Drawer>
  );
}
