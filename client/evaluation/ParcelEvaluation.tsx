// Which class have the enterprises of a parcel, and what stands behind it?
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parsePeriod } from "../../geo/period/period";
import type { ParcelDetail } from "../../server/api/parcelShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { inLanguage } from "../ui/inLanguage";
import { ClassChip } from "./ClassChip";
import { EnterpriseDetail } from "./EnterpriseDetail";
import { MissingBadge } from "./MissingBadge";
import { asInput, useEvaluationChoice } from "./useEvaluationChoice";
import "./evaluation.css";

export function ParcelEvaluation({ parcel }: { parcel: ParcelDetail }) {
  const { t } = useTranslation("evaluation");
  const { period } = useView();
  const parsed = parsePeriod(period);
  return (
    <section className="ui-section">
      <h3>{t("title")}</h3>
      {parsed?.kind !== "year" ? (
        <p className="ui-facts">{t("notYear")}</p>
      ) : parcel.enterprises.length === 0 ? (
        <p className="ui-facts">{t("nobody")}</p>
      ) : (
        <ul className="ui-plain">
          {parcel.enterprises.map(({ id, name }) => (
            <Enterprise key={id} id={id} name={name} year={Number(parsed.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Enterprise({ id, name, year }: { id: string; name: string; year: number }) {
  const { t } = useTranslation("evaluation");
  const { lang } = useView();
  const choice = useEvaluationChoice(true);
  const [open, setOpen] = useState(false);
  const query = useQuery(
    useTRPC().evaluation.enterprise.queryOptions(
      { id, period: String(year), ...asInput(choice) },
      { enabled: choice !== null, placeholderData: keepPreviousData },
    ),
  );
  return (
    <li>
      <Answer query={query} failed={t("failed")} rows={2}>
        {({ row, group, method }) => (
          <>
            <div className="ui-row ui-baseline">
              <button
                type="button"
                className="evaluation-name"
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                {name}
              </button>
              <ClassChip of={row?.standing ?? null} />
            </div>
            <p className="ui-facts">
              {inLanguage(lang, method)}
              {method.example ? ` · ${t("example")}` : null}
            </p>
            {row === null || group === null || open ? null : (
              <div>
                <MissingBadge row={row} indicators={group.indicators} named />
              </div>
            )}
          </>
        )}
      </Answer>
      {open ? <EnterpriseDetail id={id} year={year} /> : null}
    </li>
  );
}
