// What was the parcel in one state of the data? Its land in one line, and a row for each year.
import type { UseQueryResult } from "@tanstack/react-query";
import type { ParcelState } from "../../server/api/parcelShapes";
import { ClassChip } from "../evaluation/ClassChip";
import { useTranslation } from "../locale/useTranslation";
import { addressIn, RELEASE_SHOWN } from "../release/releaseShown";
import { useHref } from "../state/useHref";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { PER_MU_METRICS } from "../ui/perMuMetrics";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, writeMu, writeNumber } from "../ui/write";

/** A state of the data by the name that people gave it; id null: the working data. */
export interface StateName {
  readonly id: string | null;
  readonly title: string;
  readonly day: string | null;
}

interface Props {
  parcelId: string;
  state: StateName;
  query: Pick<UseQueryResult<ParcelState, { message: string }>, "data" | "error">;
}

export function ParcelStateRows({ parcelId, state, query }: Props) {
  const { t } = useTranslation(["parcel", "ui", "legend"]);
  const { lang } = useView();
  const href = useHref();
  const { data, error } = query;
  const parcel = data?.parcel ?? null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className="parcel-state">
          <span className="ui-row ui-baseline">
            <b>{state.title}</b>
            {state.id === RELEASE_SHOWN ? (
              <span className="ui-soft">{t("history.shown")}</span>
            ) : parcel === null ? null : (
              <a
                className="ui-link"
                href={addressIn(href({ parcelId }), state.id)}
                aria-label={t("history.openNamed", { title: state.title })}
              >
                {t("history.open")}
              </a>
            )}
          </span>
          <span className="ui-facts" role={data === undefined ? "status" : undefined}>
            {[
              state.day,
              ...(error !== null
                ? [error.message]
                : data === undefined
                  ? [t("history.reading")]
                  : parcel === null
                    ? [t("history.notThere")]
                    : [
                        `${writeMu(parcel.areaDm2)} ${t("ui:unit.mu")}${t("ui:inBrackets", { text: t(`ui:basis.${parcel.areaBasis}`) })}`,
                        parcel.status === null
                          ? t("statusUnknown")
                          : t(`legend:word.status.${parcel.status}`, { defaultValue: parcel.status }),
                        parcel.park === null ? t("history.noPark") : inLanguage(lang, parcel.park),
                      ]),
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </span>
        </th>
      </tr>
      {(data?.years ?? []).map(({ period, metrics, classes }) => (
        <tr key={period}>
          <th scope="row">{period}</th>
          {PER_MU_METRICS.map((id) => (
            <td key={id} className="ui-right">
              {metrics[id].value === null ? (
                NOTHING
              ) : (
                <>
                  <VerdictGlyph verdict={metrics[id].verdict} size={10} />
                  <span className="ui-hidden">{t(`ui:verdict.${metrics[id].verdict}`)}</span>{" "}
                  {writeNumber(metrics[id].value, 1)}
                </>
              )}
            </td>
          ))}
          <td className="ui-right parcel-classes">
            {classes.length === 0
              ? NOTHING
              : classes.map((one) => <ClassChip key={one.id} of={one.class} whose={one.name} />)}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
