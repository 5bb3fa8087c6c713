// What has changed between a release and the working data? The parks of which a figure or a verdict is another one.
import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import type { ComparedPark } from "../../server/api/releaseShapes";
import type { MetricId } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { FigureChange } from "../ui/FigureChange";
import { inLanguage } from "../ui/inLanguage";
import { PeriodChip } from "../ui/PeriodChip";
import { ALL_METRICS } from "../ui/perMuMetrics";
import "./release.css";

interface Props {
  /** Id of the earlier state; the later one is the working data. */
  release: string;
  onClose: () => void;
}

export function ReleaseCompare({ release, onClose }: Props) {
  const { t } = useTranslation(["release", "ui"]);
  const { period, population, targetSet, lang } = useView();
  const query = useQuery(
    useTRPC().release.compare.queryOptions(
      { period, population, ...(targetSet === "" ? {} : { targetSet }), before: release, after: null },
      { staleTime: 0 },
    ),
  );
  return (
    <Modal open title={t("compare.title")} onCancel={onClose} footer={null} width={860}>
      <Answer query={query} failed={t("compare.failed")}>
        {({ parks, same, before }) => (
          <div className="release-compare">
            <p>
              {t("compare.between", { title: before?.title })}{" "}
              <PeriodChip period={period} population={population} />
            </p>
            <p className="ui-small ui-soft" role="status">
              {t("compare.count", { changed: parks.length, same })}
            </p>
            {parks.length === 0 ? null : (
              <div className="release-table">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t("compare.park")}</th>
                      {ALL_METRICS.map((metric) => (
                        <th scope="col" key={metric} className="ui-num">
                          {t(`ui:metric.${metric}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {parks.map((park) => (
                      <tr key={park.id}>
                        <th scope="row">
                          {inLanguage(lang, park)}
                          {park.before === null ? (
                            <span className="ui-tag">{t("compare.added")}</span>
                          ) : park.after === null ? (
                            <span className="ui-tag">{t("compare.removed")}</span>
                          ) : null}
                        </th>
                        {ALL_METRICS.map((metric) => (
                          <td key={metric} className="ui-num">
                            <Change park={park} metric={metric} />
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </div>
        )}
      </Answer>
    </Modal>
  );
}

const Change = ({ park, metric }: { park: ComparedPark; metric: MetricId }) => (
  <FigureChange metric={metric} before={park.before?.[metric] ?? null} after={park.after?.[metric] ?? null} />
);
