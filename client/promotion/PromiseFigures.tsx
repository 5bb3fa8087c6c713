// What does a project promise per mu, and would that meet the targets?
import { perMu } from "../../geo/promotion/perMu";
import { promiseVerdict } from "../../geo/promotion/promiseVerdict";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { writeNumber } from "../ui/write";

interface Props {
  of: {
    readonly landMinDm2: number | null;
    readonly landMaxDm2: number | null;
    readonly outputYuan: number | null;
    readonly taxYuan: number | null;
    readonly rdYuan: number | null;
  };
  targets: ProjectList["targets"];
  /** Of which figures nobody can believe the promise: they are not said to meet anything. */
  doubted?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export function PromiseFigures({ of, targets, doubted = NONE }: Props) {
  const { t } = useTranslation("promotion");
  const land = { minDm2: of.landMinDm2, maxDm2: of.landMaxDm2 };
  const figures = [
    ["output_per_mu", of.outputYuan],
    ["tax_per_mu", of.taxYuan],
    ["rd_per_mu", of.rdYuan],
  ] as const;
  return (
    <div className="project-promises">
      <dl>
        {figures.map(([metric, yuan]) => {
          const target = targets[metric];
          const judged = target === null ? null : promiseVerdict(yuan, land, target);
          const doubt = judged !== null && doubted.has(metric);
          const verdict = doubt ? "undecided" : judged;
          return (
            <div key={metric}>
              <dt>{t(`promise.${metric}`)}</dt>
              <dd>
                <b>{writeNumber(perMu(yuan, land), metric === "output_per_mu" ? 0 : 1)}</b>
                {verdict === null || yuan === null ? null : (
                  <>
                    <VerdictGlyph verdict={verdict} />
                    <span className={doubt ? "project-doubt" : "ui-hidden"}>
                      {t(doubt ? "doubted" : `verdict.${verdict}`)}
                    </span>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <span className="ui-soft">
        {t("promiseUnit")}
        {land.minDm2 !== null && land.minDm2 !== land.maxDm2 ? ` · ${t("byLowerEnd")}` : ""}
      </span>
    </div>
  );
}
