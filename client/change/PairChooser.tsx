// Which two states are held against each other? Two periods of the same standing, each of the working data or of a release.
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { parsePeriod } from "../../geo/period/period";
import type { PeriodId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import type { PairChoice } from "./usePair";

/** Stands for the working data in a list, which takes no null; no id of a release looks like it. */
const WORKING = "";

interface Props extends Pick<PairChoice, "pair" | "choose"> {
  /** The earlier period as it was answered, where none is chosen. */
  answered: PeriodId | null;
}

export function PairChooser({ pair, choose, answered }: Props) {
  const { t } = useTranslation("change");
  const { data } = useQuery(useTRPC().district.overview.queryOptions());
  const { data: releases = [] } = useQuery(useTRPC().release.list.queryOptions());
  const { period, open } = useView();
  const states = [
    { value: WORKING, label: t("working") },
    ...releases.filter(({ file }) => file === "there").map(({ id, title }) => ({ value: id, label: title })),
  ];
  const periodsOf = (release: string | null) => {
    const frozen = releases.find(({ id }) => id === release);
    const known = frozen?.periods ?? (data?.periods ?? []).map(({ id }) => id);
    return known.filter((id) => parsePeriod(id)?.annual === true).map((id) => ({ value: id, label: id }));
  };
  const side = (of: "from" | "to") => {
    const key = `${of}Release` as const;
    return (
      <span className="change-state">
        {states.length > 1 ? (
          <Select
            size="small"
            className="change-release"
            aria-label={t(key)}
            value={pair[key] ?? WORKING}
            onChange={(chosen) => choose({ [key]: chosen === WORKING ? null : chosen })}
            options={states}
            popupMatchSelectWidth={false}
          />
        ) : null}
        <Select<PeriodId>
          size="small"
          aria-label={t(of)}
          value={
            of === "from" ? (pair.from ?? answered) : period === "" ? (data?.defaultPeriod ?? null) : period
          }
          onChange={(chosen) => (of === "from" ? choose({ from: chosen }) : open({ period: chosen }))}
          options={periodsOf(pair[key])}
          popupMatchSelectWidth={false}
        />
      </span>
    );
  };
  return (
    <fieldset className="change-pair" aria-label={t("pair")}>
      {side("from")}
      <span aria-hidden="true">→</span>
      {side("to")}
    </fieldset>
  );
}
