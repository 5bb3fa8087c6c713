// What would close the gap? The plots of the smallest change, by the numbers they have on the map.
import { useTranslation } from "react-i18next";
import type { LeverView } from "../../server/api/reachShapes";
import { powerOfTen, writeSigned } from "../ui/write";

/** Lines that are read from across the room. */
const LINES = 3;

export function PresentActions({ renewal }: { renewal: LeverView }) {
  const { t } = useTranslation("present");
  const gain = (yuan: number) => writeSigned(powerOfTen(yuan, -4), 0);
  const shown = renewal.steps.slice(0, renewal.steps.length > LINES + 1 ? LINES : LINES + 1);
  const rest = renewal.steps.slice(shown.length);
  const total = renewal.gainYuan[0] ?? 0;
  const folded = rest.reduce((sum, { gainYuan }) => sum + (gainYuan[0] ?? 0), 0);
  return (
    <dl>
      {shown.map(({ parcelId, gainYuan }, at) => (
        <div key={parcelId}>
          <dt>{t("renew", { number: at + 1 })}</dt>
          <dd>{gain(gainYuan[0] ?? 0)}</dd>
        </div>
      ))}
      {rest.length > 0 ? (
        <div>
          <dt>{t("more", { count: rest.length })}</dt>
          <dd>{gain(folded)}</dd>
        </div>
      ) : null}
      <div className="present-total">
        <dt>{t("total")}</dt>
        <dd>{gain(total)}</dd>
      </div>
    </dl>
  );
}
