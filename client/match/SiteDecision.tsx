// What does somebody decide of a site: on the shortlist, out with a reason, side by side with others?
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RankedSite, ShortlistEntry } from "../../server/api/matchShapes";
import { useAuthor } from "../ui/useAuthor";
import { MOST_SITES, toggledSite } from "./matchLook";
import { useMatchLook } from "./useMatch";
import type { useShortlist } from "./useShortlist";

interface Props {
  site: RankedSite;
  list: ReturnType<typeof useShortlist>;
  standing: ShortlistEntry | null;
}

export function SiteDecision({ site, list, standing }: Props) {
  const { t } = useTranslation("match");
  const [look, choose] = useMatchLook();
  const [author, setAuthor] = useAuthor();
  const [asking, setAsking] = useState<"starred" | "rejected" | null>(null);
  const [reason, setReason] = useState("");
  const beside = look.sites.includes(site.id);
  const sites = toggledSite(look.sites, site.id);
  const starred = standing?.mark === "starred";
  const rejected = standing?.mark === "rejected";
  const star = () => {
    if (author.trim() === "") setAsking("starred");
    else list.decide(site, starred ? "cleared" : "starred", author.trim());
  };
  const ready = author.trim() !== "" && (asking === "starred" || reason.trim() !== "");
  return (
    <>
      <div className="match-buttons">
        <Button
          size="small"
          type={starred ? "default" : "primary"}
          aria-pressed={starred}
          loading={list.busy}
          onClick={star}
        >
          {t(starred ? "unstar" : "star")}
        </Button>
        <Button
          size="small"
          aria-pressed={beside}
          disabled={sites === null}
          title={sites === null ? t("fullBeside", { count: MOST_SITES }) : undefined}
          onClick={() => (sites === null ? undefined : choose({ sites }))}
        >
          {t(beside ? "besideOff" : "beside")}
        </Button>
        {rejected ? (
          <Button size="small" onClick={() => list.decide(site, "cleared", author.trim() || standing.author)}>
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
          <Input
            size="small"
            autoFocus={asking === "starred"}
            maxLength={64}
            value={author}
            aria-label={t("author")}
            placeholder={t("author")}
            onChange={(event) => setAuthor(event.target.value)}
          />
          <Button size="small" type="primary" htmlType="submit" disabled={!ready}>
            {t(asking === "starred" ? "star" : "rejectOk")}
          </Button>
          <Button size="small" onClick={() => setAsking(null)}>
            {t("cancel")}
          </Button>
        </form>
      )}
    </>
  );
}
