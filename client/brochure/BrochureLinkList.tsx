// Who got which page, how often was it opened, and is it still open? An open one is revoked here.
import type { BrochureLink } from "../../server/api/brochureShapes";
import { useTranslation } from "../locale/useTranslation";
import { localDay } from "../ui/localDay";
import { localMoment } from "../ui/localMoment";
import { TakeBack } from "../ui/TakeBack";
import type { Brochures } from "./useBrochures";

interface Props {
  links: readonly BrochureLink[];
  revoke: Brochures["revoke"];
}

export function BrochureLinkList({ links, revoke }: Props) {
  const { t } = useTranslation("brochure");
  return (
    <section className="brochure-links" aria-labelledby="brochure-links">
      <h3 id="brochure-links">{t("links", { count: links.length })}</h3>
      {links.length === 0 ? <p className="ui-facts">{t("noLinks")}</p> : null}
      {revoke.error === null ? null : (
        <p className="brochure-fault" role="alert">
          {revoke.error.message}
        </p>
      )}
      <ol>
        {links.map((link) => (
          <li key={link.seq} data-state={link.state}>
            <div className="brochure-link-head">
              <b>{link.audience}</b>
              <span className="ui-tag">{t(`state.${link.state}`)}</span>
              {link.state === "open" ? (
                <TakeBack
                  danger
                  title={t("revokeAsk")}
                  words={{
                    ...{ author: t("author"), withdraw: t("revoke") },
                    ...{ confirm: t("revokeOk"), cancel: t("cancel") },
                  }}
                  label={t("revokeOf", { audience: link.audience })}
                  busy={revoke.isPending && revoke.variables.seq === link.seq}
                  onWithdraw={(by) => revoke.mutate({ seq: link.seq, by })}
                />
              ) : null}
            </div>
            <p className="ui-facts">
              {t("linkFacts", {
                ...{ sites: link.sites, level: t(`levels.${link.level}.name`), author: link.author },
                ...{ day: localDay(link.createdAt), last: link.expiresOn },
              })}
            </p>
            <p className="ui-facts">
              {link.lastOpenedAt === null
                ? t("unopened")
                : t("opened", { count: link.openings, at: localMoment(link.lastOpenedAt) })}
              {link.revokedBy === null
                ? null
                : ` · ${t("revokedBy", { by: link.revokedBy, day: localDay(link.revokedAt) })}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
