// How does one group stand: its classes, whose data are missing, and everybody in it, best first?
import { Button } from "antd";
import { useState } from "react";
import type { EvaluationBoardView, EvaluationGroupView } from "../../server/api/evaluationShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { NOTHING, writeNumber } from "../ui/write";
import { ClassChip } from "./ClassChip";
import { EnterpriseDetail } from "./EnterpriseDetail";
import { MissingBadge } from "./MissingBadge";
import { ScoreBar } from "./ScoreBar";
import { longestBar } from "./scoreParts";
import { UnjudgedWhy } from "./UnjudgedWhy";
import { unjudgedCounts } from "./unjudged";

/** Rows at a time: a district has thousands. */
const STEP = 100;
const CLASSES = ["A", "B", "C", "D"] as const;

export function EvaluationGroup({
  board,
  group,
}: {
  board: EvaluationBoardView;
  group: EvaluationGroupView;
}) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  const [shown, setShown] = useState(STEP);
  const [opened, setOpened] = useState<string | null>(null);
  const { rows, indicators } = group;
  const missing = indicators.filter((one) => one.missing > 0);
  const most = longestBar(rows);
  return (
    <section className="evaluation-group" aria-label={inLanguage(lang, group)}>
      <h3>
        {inLanguage(lang, group)}
        {group.industry === null ? null : ` · ${group.industry}`}
        <span className="ui-small ui-soft">
          {t("ranked", { count: group.ranked, full: writeNumber(group.full, 0) })}
        </span>
      </h3>
      <ul className="ui-plain evaluation-counts">
        {CLASSES.map((one) => (
          <li key={one}>
            <ClassChip of={one} /> {group.counts[one]}
            <ByShares group={group} of={one} />
          </li>
        ))}
        {group.undecided === 0 ? null : (
          <li>
            <ClassChip of="undecided" /> {group.undecided}
            <span className="ui-small ui-soft">
              {" · "}
              <UnjudgedWhy
                {...unjudgedCounts(rows.filter(({ standing }) => standing === "undecided"))}
                most={board.method.missingAtMost}
              />
            </span>
          </li>
        )}
        {group.unclassed === 0 ? null : <li>{t("unclassed", { count: group.unclassed })}</li>}
      </ul>
      <ul className="ui-plain evaluation-terms">
        {indicators.map((one, at) => (
          <li key={one.id}>
            <i data-term={at % 6} aria-hidden="true" />
            {inLanguage(lang, one)}{" "}
            <span className="ui-soft">
              {one.benchmark === null
                ? t("weight", { weight: one.weight })
                : t("weightBenchmark", { weight: one.weight, benchmark: one.benchmark, unit: one.unit })}
            </span>
          </li>
        ))}
      </ul>
      {missing.length === 0 ? null : (
        <div className="evaluation-missing" role="note">
          <b>{t("missingTitle")}</b>
          <ul>
            {missing.map((one) => (
              <li key={one.id}>
                {t("missing", {
                  indicator: inLanguage(lang, one),
                  count: one.missing,
                  total: rows.length,
                  policy: t(`blank.${one.blank}`),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <table className="evaluation-table">
        <thead>
          <tr>
            <th scope="col" className="ui-right">
              {t("place")}
            </th>
            <th scope="col">{t("classHead")}</th>
            <th scope="col">{t("enterprise")}</th>
            <th scope="col">{t("score")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Row
              key={row.id}
              {...{ board, group, row, most }}
              open={opened === row.id}
              onToggle={() => setOpened(opened === row.id ? null : row.id)}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          {t("more", { count: Math.min(STEP, rows.length - shown), rest: rows.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}

/** How many the shares alone would give, where equal scores or rules make it another number. */
function ByShares({ group, of }: { group: EvaluationGroupView; of: (typeof CLASSES)[number] }) {
  const { t } = useTranslation("evaluation");
  if (group.ends === null) return null;
  const all = [0, ...group.ends, group.ranked];
  const at = CLASSES.indexOf(of);
  const count = (all[at + 1] ?? 0) - (all[at] ?? 0);
  return count === group.counts[of] ? null : (
    <span className="ui-small ui-soft"> {t("byShares", { count })}</span>
  );
}

interface RowProps {
  board: EvaluationBoardView;
  group: EvaluationGroupView;
  row: EvaluationGroupView["rows"][number];
  most: number;
  open: boolean;
  onToggle: () => void;
}

function Row({ board, group, row, most, open, onToggle }: RowProps) {
  const { t } = useTranslation("evaluation");
  const [first] = row.parcels;
  const changed = row.class !== row.rankClass;
  const waiting = row.rules.filter(({ state }) => state === "waiting").length;
  return (
    <>
      <tr>
        <td className="ui-right">{row.place ?? NOTHING}</td>
        <td>
          <ClassChip of={row.standing} />
          {changed && row.rankClass !== null ? (
            <span className="ui-small ui-soft"> {t("byRule", { from: row.rankClass })}</span>
          ) : null}
        </td>
        <td>
          <button type="button" className="evaluation-name" aria-expanded={open} onClick={onToggle}>
            {row.name}
          </button>
          {first === undefined ? null : (
            <>
              {" "}
              <ObjectLink kind="parcel" id={first}>
                {t("parcel", { count: row.parcels.length })}
              </ObjectLink>
            </>
          )}
          {waiting === 0 ? null : (
            <span className="ui-small ui-soft"> · {t("waiting", { count: waiting })}</span>
          )}
        </td>
        <td>
          <ScoreBar row={row} indicators={group.indicators} most={most} />
          <MissingBadge row={row} indicators={group.indicators} />
        </td>
      </tr>
      {open ? (
        <tr className="evaluation-open">
          <td colSpan={4}>
            <EnterpriseDetail id={row.id} year={board.year} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
