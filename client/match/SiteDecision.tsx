// What does somebody decide of a site: on the shortlist, out with a reason, side by side with others?
import { Button, Input } from "antd";
import { useState } from "react";
import type { RankedSite, ShortlistEntry, ShortlistMark } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { useAuthor } from "../ui/useAuthor";
import { MOST_SITES, toggledSite } from "./matchLook";
import { useMatchLook } from "./useMatch";
import type { useShortlist } from "./useShortlist";

const OK_WORDS = { starred: "star", rejected: "rejectOk", cleared: "takeBack" } as const;

interface Props {
  site: RankedSite;
  list: ReturnType<typeof useShortlist>;
  standing: ShortlistEntry | null;
}

export function SiteDecision({ site, list, standing }: Props) {
  const { t } = useTranslation("match");
  const [look, choose] = useMatchLook();
  const [author] = useAuthor();
  const [asking, setAsking] = useState<ShortlistMark | null>(null);
  const [reason, setReason] = useState("");
  const beside = look.sites.includes(site.id);
  const sites = toggledSite(look.sites, site.id);
  const starred = standing?.mark === "starred";
  const rejected = standing?.mark === "rejected";
  // under the name of whoever does it, also where it is taken back
  const decide = (mark: ShortlistMark) => {
    if (author.trim() === "") setAsking(mark);
    else list.decide(site, mark, author.trim());
  };
  const ready = author.trim() !== "" && (asking !== "rejected" || reason.trim() !== "");
  return (
    <>
      <div className="match-buttons">
        <Button
          size="small"
          type={starred ? "default" : "primary"}
          aria-pressed={starred}
          loading={list.busy}
          onClick={() => decide(starred ? "cleared" : "starred")}
        >
          {t(starred ? "unstar" : "star")}
        </Button>
        <Button
          size="small"
          aria-pressed={beside}
          disabled={sites === null}
          title={sites === null ? t("fullBeside", { count: MOST_SITES }) : undefined}
          onClick={() =>
            choose((now) => {
              const beside = toggledSite(now.sites, site.id);
              return beside === null ? {} : { sites: beside };
            })
          }
        >
          {t(beside ? "besideOff" : "beside")}
        </Button>
        {rejected ? (
          <Button size="small" onClick={() => decide("cleared")}>
            {t("unreject")}
          </Button>
        ) : (
          <Button size="small" aria-expanded={asking === "rejected"} onClick={() => setAsking("rejected")}>
            {t("reject")}
          </Button>
        )}
      </div>
      {asking === null ? null : (
        <form
          className="match-decide"
          onSubmit={(event) => {
            event.preventDefault();
            if (!ready) return;
            list.decide(site, asking, author.trim(), asking === "rejected" ? reason.trim() : "");
            setAsking(null);
            setReason("");
          }}
        >
          {asking === "rejected" ? (
            <Input
              size="small"
              autoFocus
              maxLength={1000}
              value={reason}
              aria-label={t("reason")}
              placeholder={t("reason")}
              onChange={(event) => setReason(event.target.value)}
            />
          ) : null}
          <AuthorInput
            size="small"
            autoFocus={asking !== "rejected"}
            aria-label={t("author")}
            placeholder={t("author")}
          />
          <Button size="small" type="primary" htmlType="submit" disabled={!ready}>
            {t(OK_WORDS[asking])}
          </Button>
          <Button size="small" onClick={() => setAsking(null)}>
            {t("cancel")}
          </Button>
        </form>
      )}
    </>
  );
}
