// Which parcels do the rules find inefficient, which are confirmed, and what is done about them?
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { DISPOSAL_STAGES } from "../../geo/lowEfficiency/disposal";
import type {
  LowEfficiencyView,
  LowEfficiencyList as ServerList,
} from "../../server/api/lowEfficiencyShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { NOTHING, writeMu, writeNumber } from "../ui/write";
import { LowEfficiencyTools } from "./LowEfficiencyTools";
import { LOW_AS_OPENED, type LowShown, type LowSort, lowEfficiencyRows } from "./lowEfficiencyRows";
import { ReasonFacts } from "./ReasonFacts";

const STEP = 100;

export function LowEfficiencyList() {
  const { t } = useTranslation("evaluation");
  const { period } = useView();
  const query = useQuery(
    useTRPC().lowEfficiency.list.queryOptions(period === "" ? {} : { period }, {
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Answer query={query} failed={t("low.failed")} rows={8}>
      {(list) => <Found list={list} />}
    </Answer>
  );
}

function Found({ list }: { list: ServerList }) {
  const { t } = useTranslation("evaluation");
  const [shown, setShown] = useState<LowShown>(LOW_AS_OPENED);
  const [most, setMost] = useState(STEP);
  const rows = useMemo(() => lowEfficiencyRows(list.parcels, shown, DISPOSAL_STAGES), [list, shown]);
  const mu = writeMu(rows.reduce((sum, { areaDm2 }) => sum + areaDm2, 0));
  const head = (sort: LowSort, right = false) => (
    <Head {...{ sort, right, shown }} onShow={setShown}>
      {t(`low.sort.${sort}`)}
    </Head>
  );
  return (
    <section className="evaluation-land">
      <p className="evaluation-example">{t("low.example")}</p>
      <Counts list={list} />
      <LowEfficiencyTools {...{ list, rows, shown }} onShow={setShown} />
      <p className="ui-facts" role="status">
        {t("low.shown", { count: rows.length, n: writeNumber(rows.length, 0), mu })}
      </p>
      <table className="evaluation-table evaluation-low">
        <thead>
          <tr>
            {head("code")}
            {head("park")}
            {head("area", true)}
            <th scope="col">{t("low.reasons")}</th>
            {head("since")}
            {head("stage")}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((parcel) => (
            <Row key={parcel.id} parcel={parcel} />
          ))}
        </tbody>
      </table>
      {rows.length > most ? (
        <Button size="small" onClick={() => setMost(most + STEP)}>
          {t("more", { count: Math.min(STEP, rows.length - most), rest: rows.length - most })}
        </Button>
      ) : null}
    </section>
  );
}

/** How many each rule finds; of 投而未达标 also by which line, and where the line is from. */
function Counts({ list: { counts } }: { list: ServerList }) {
  const { t } = useTranslation("evaluation");
  const { lang } = useView();
  return (
    <ul className="ui-plain evaluation-reasons">
      {counts.map((one) => (
        <li key={one.rule}>
          <div className="ui-row">
            <span>{inLanguage(lang, one)}</span>
            <span>
              <b className="ui-num">{one.met}</b>{" "}
              <span className="ui-soft ui-small">{t("low.unknownCount", { count: one.unknown })}</span>
            </span>
          </div>
          {one.kind === "below_standard" ? (
            <p className="ui-facts">
              {t("low.lineWhy", { agreed: one.agreed })}{" "}
              {one.taxPerMu === null
                ? t("low.lineNone")
                : t("low.lineOwn", { value: one.taxPerMu, count: one.met - one.agreed })}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface HeadProps {
  sort: LowSort;
  right: boolean;
  shown: LowShown;
  onShow: (next: LowShown) => void;
  children: string;
}

/** A press sorts by it, a second press the other way round. */
function Head({ sort, right, shown, onShow, children }: HeadProps) {
  const now = shown.sort === sort ? (shown.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" className={right ? "ui-right" : undefined} aria-sort={now} data-field={sort}>
      <button
        type="button"
        onClick={() =>
          onShow({ ...shown, sort, descending: now === "none" ? sort === "area" : !shown.descending })
        }
      >
        {children}
        <span aria-hidden="true">{now === "none" ? "" : now === "descending" ? " ↓" : " ↑"}</span>
      </button>
    </th>
  );
}

function Row({ parcel }: { parcel: LowEfficiencyView }) {
  const { t } = useTranslation("evaluation");
  const { lang } = useView();
  const { since } = parcel;
  const park =
    parcel.parkId === null
      ? NOTHING
      : ((lang === "en" ? parcel.parkNameEn : null) ?? parcel.parkName ?? parcel.parkId);
  const when = since === null ? NOTHING : since.length === 4 ? t("low.sinceYear", { year: since }) : since;
  return (
    <tr>
      <td>
        <ObjectLink kind="parcel" id={parcel.id}>
          {shortCode(parcel.code ?? parcel.id)}
        </ObjectLink>
        <div className="ui-facts evaluation-narrow">{park}</div>
      </td>
      <td data-field="park">{park}</td>
      <td className="ui-right">{writeMu(parcel.areaDm2)}</td>
      <td>
        <ul className="ui-plain">
          {parcel.reasons
            .filter(({ state }) => state === "met")
            .map((reason) => (
              <li key={reason.rule}>
                <ReasonFacts reason={reason} brief />
              </li>
            ))}
        </ul>
        {since === null ? null : <div className="ui-facts evaluation-narrow">{when}</div>}
      </td>
      <td data-field="since">{when}</td>
      <td>
        <Standing parcel={parcel} />
      </td>
    </tr>
  );
}

function Standing({ parcel: { decision, steps } }: { parcel: LowEfficiencyView }) {
  const { t } = useTranslation("evaluation");
  const last = steps.at(-1);
  if (decision === null && last === undefined) return <span className="ui-soft">{t("low.undecided")}</span>;
  return (
    <>
      {decision === null ? null : (
        <div>
          {t(decision.confirmed ? "low.confirmed" : "low.refused")}{" "}
          <span className="ui-facts">
            {decision.author} · {decision.decidedOn}
          </span>
        </div>
      )}
      {last === undefined ? null : (
        <div>
          {t(`low.track.${last.track}`)} · {t(`low.state.${last.state}`)}{" "}
          <span className="ui-facts">{last.on}</span>
        </div>
      )}
    </>
  );
}
