// What is missing for the target, in each currency by itself; and the land that has no bar.
import { ratio } from "../../geo/number/ratio";
import type { SurplusLedgerView } from "../../server/api/ledgerShapes";
import { useTranslation } from "../locale/useTranslation";
import { writeMu, writeNumber, writeWanYuan } from "../ui/write";

/** Upwards, so that what is shown is enough: whole 万元, and mu with two decimals. */
const wanUp = (yuan: number) => writeNumber(Math.ceil(yuan / 10_000), 0);
/** Mu are dm² × 15 ÷ 10⁶, so a hundredth of a mu is 10⁴ ÷ 15 dm². */
const muUp = (dm2: number) => writeNumber(ratio((BigInt(dm2) * 15n + 9_999n) / 10_000n, 100n), 2);

export function LedgerNotes({ ledger }: { ledger: SurplusLedgerView }) {
  const { t } = useTranslation(["ledger", "ui"]);
  const { missing, withoutFigure, metric, by } = ledger;
  const parts =
    missing === null
      ? []
      : [
          missing.moreYuan === null
            ? null
            : t(`missing.more.${metric}`, { amount: writeWanYuan(missing.moreYuan) }),
          missing.lessLandDm2 === null ? null : t("missing.land", { amount: muUp(missing.lessLandDm2) }),
          missing.moreLeadYuan === null ? null : t("missing.lead", { amount: wanUp(missing.moreLeadYuan) }),
          missing.turnedYuan === null ? null : t("missing.turned", { amount: wanUp(missing.turnedYuan) }),
        ].filter((part) => part !== null);
  const mute =
    withoutFigure.count === 0
      ? null
      : t(`mute.${by}`, { count: withoutFigure.count, area: writeMu(withoutFigure.landDm2) });
  if (parts.length === 0 && mute === null) return null;
  return (
    <p className="ledger-note">
      {parts.length > 0 ? t("missing.sentence", { parts: parts.join(t("missing.or")) }) : null} {mute}
    </p>
  );
}
