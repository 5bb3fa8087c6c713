// What does the park gain or lose by it? Its meters before and after, a verdict that turns told in words.
import type { EffectView, RankedSite } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { writeSigned } from "../ui/write";
import { surplusChange } from "./compareSites";
import { writeFigure } from "./writeFigure";

export function EffectChips({ site }: { site: RankedSite }) {
  const { t } = useTranslation("match");
  const surplus = surplusChange(site);
  return (
    <ul className="match-chips" aria-label={t(site.parkId === null ? "effectDistrict" : "effect")}>
      {site.effects.map((effect) => (
        <EffectChip key={effect.before.metric} effect={effect} />
      ))}
      {surplus === null ? null : (
        <li className="match-chip" data-good={surplus > 0 || undefined}>
          {t("surplus")} <b>{writeSigned(surplus / 10_000, 0)}</b> {t("wan")}
        </li>
      )}
    </ul>
  );
}

function EffectChip({ effect: { before, after, target, reference } }: { effect: EffectView }) {
  const { t } = useTranslation("match");
  const flips = before.verdict !== after.verdict;
  const text = (value: number | null) => writeFigure(before.metric, value, target);
  return (
    <li className="match-chip" data-flips={flips ? after.verdict : undefined}>
      {t(`metric.${before.metric}`)} {text(before.value)} → <b>{text(after.value)}</b>
      {before.metric === "concentration" && after.value !== null ? " %" : ""}{" "}
      {after.surplusYuan === null ? null : <VerdictGlyph verdict={after.verdict} />}
      {reference ? <small className="ui-soft"> {t("reference")}</small> : null}
      {flips ? (
        <span className="match-flip">
          {t("flips", { before: t(`verdict.${before.verdict}`), after: t(`verdict.${after.verdict}`) })}
        </span>
      ) : after.surplusYuan === null ? null : (
        <span className="ui-hidden">{t(`verdict.${after.verdict}`)}</span>
      )}
    </li>
  );
}
