// Which parcels do the rules find inefficient, which are confirmed, and what is done about them?
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LowEfficiencyView } from "../../server/api/lowEfficiencyShapes";
import { useTRPC } from "../api/trpc";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { writeMu } from "../ui/write";

const STEP = 100;

export function LowEfficiencyList() {
  const { t } = useTranslation("evaluation");
  const { period, lang } = useView();
  const [shown, setShown] = useState(STEP);
  const query = useQuery(
    useTRPC().lowEfficiency.list.queryOptions(period === "" ? {} : { period }, {
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Answer query={query} failed={t("low.failed")} rows={8}>
      {({ counts, parcels }) => (
        <section>
          <p className="evaluation-example">{t("low.example")}</p>
          <ul className="ui-plain evaluation-reasons">
            {counts.map((one) => (
              <li key={one.rule} className="ui-row">
                <span>{inLanguage(lang, one)}</span>
                <span>
                  <b className="ui-num">{one.met}</b>{" "}
                  <span className="ui-soft ui-small">{t("low.unknownCount", { count: one.unknown })}</span>
                </span>
              </li>
            ))}
          </ul>
          <table className="evaluation-table evaluation-low">
            <thead>
              <tr>
                <th scope="col">{t("low.parcel")}</th>
                <th scope="col" className="ui-right">
                  {t("low.mu")}
                </th>
                <th scope="col">{t("low.reasons")}</th>
                <th scope="col">{t("low.decision")}</th>
              </tr>
            </thead>
            <tbody>
              {parcels.slice(0, shown).map((parcel) => (
                <tr key={parcel.id}>
                  <td>
                    <ObjectLink kind="parcel" id={parcel.id}>
                      {shortCode(parcel.code ?? parcel.id)}
                    </ObjectLink>
                  </td>
                  <td className="ui-right">{writeMu(parcel.areaDm2)}</td>
                  <td>
                    {parcel.reasons
                      .filter(({ state }) => state === "met")
                      .map((one) => inLanguage(lang, one))
                      .join("、")}
                  </td>
                  <td>
                    <Standing parcel={parcel} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {parcels.length > shown ? (
            <Button size="small" onClick={() => setShown(shown + STEP)}>
              {t("more", { count: Math.min(STEP, parcels.length - shown), rest: parcels.length - shown })}
            </Button>
          ) : null}
        </section>
      )}
    </Answer>
  );
}

function Standing({ parcel: { decision, steps } }: { parcel: LowEfficiencyView }) {
  const { t } = useTranslation("evaluation");
  const last = steps.at(-1);
  if (decision === null) return <span className="ui-soft">{t("low.undecided")}</span>;
  if (last === undefined) return t(decision.confirmed ? "low.confirmed" : "low.refused");
  return `${t(`low.track.${last.track}`)} · ${t(`low.state.${last.state}`)}`;
}
