// Would idle land alone close the gap? The yield it would need, beside the best that the park has.
import type { ReachView } from "../../server/api/reachShapes";
import { useTranslation } from "../locale/useTranslation";
import { TargetBar } from "../ui/TargetBar";
import { NOTHING, writeMu, writeNumber } from "../ui/write";

export function IdleCard({ view, order }: { view: ReachView; order: number }) {
  const { t } = useTranslation("reach");
  const { idle } = view;
  if (idle === null) return null;
  const { neededPerMu: needed, bestPerMu: best } = idle;
  const within = needed !== null && best !== null && needed <= best;
  const end = Math.max(needed ?? 0, best ?? 0) || 1;
  return (
    <li className="reach-card">
      <h4>
        <span className="reach-order">{order}</span> {t("lever.idle")}
      </h4>
      <p className="reach-big">
        {needed === null ? NOTHING : t("idle.big", { value: writeNumber(needed, 1) })}
      </p>
      {needed === null ? null : (
        <TargetBar verdict={within ? "met" : "missed"} fill={(best ?? 0) / end} targetAt={needed / end} />
      )}
      <p className="reach-say">
        {needed === null
          ? t("idle.none")
          : t(best === null ? "idle.sayNoBest" : "idle.say", {
              count: idle.parcels,
              mu: writeMu(idle.areaDm2),
              best: writeNumber(best, 1),
              verdict: t(within ? "idle.within" : "idle.beyond"),
            })}
      </p>
    </li>
  );
}
