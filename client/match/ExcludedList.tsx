// Which sites does a requirement exclude, and what else is against each of them? Every reason with its numbers.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { writeMu } from "../ui/write";
import { faultWords } from "./faultWords";
import { SiteLink } from "./SiteLink";
import { useNameOfPark } from "./siteLabel";
import { floorArea } from "./siteParts";
import { useMatchInput } from "./useMatch";

const PAGE = 50;

export function ExcludedList({ project, rule }: { project: string; rule: string }) {
  const { t } = useTranslation(["match", "legend"]);
  const parkName = useNameOfPark();
  const input = useMatchInput(project);
  const [offset, setOffset] = useState(0);
  const query = useQuery(
    useTRPC().promotion.match.excluded.queryOptions(
      { ...input, rule, offset },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Answer query={query} failed={t("excludedFailed")} rows={3}>
      {({ total, sites }) => (
        <>
          <ul className="match-excluded">
            {sites.map((site) => (
              <li key={site.id}>
                <SiteLink site={site} />{" "}
                <span className="ui-soft">
                  {site.floor === null ? `${writeMu(site.areaDm2)} ${t("mu")}` : floorArea(site.floor)}
                </span>
                {site.faults.map((fault) => (
                  <p key={fault.rule}>{faultWords(fault, t, parkName)}</p>
                ))}
              </li>
            ))}
          </ul>
          {total > PAGE ? (
            <div className="match-pages">
              <Button
                size="small"
                disabled={offset === 0}
                onClick={() => setOffset(Math.max(0, offset - PAGE))}
              >
                {t("earlier")}
              </Button>
              <span className="ui-soft ui-small">
                {t("shownOf", { from: offset + 1, to: Math.min(total, offset + PAGE), total })}
              </span>
              <Button size="small" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
                {t("later")}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Answer>
  );
}
