// What does one aim cost of another? Points that no plan passes on both; what is not proved is hollow.
import type { TradeOffPoint } from "../../server/api/planShapes";
import { useTranslation } from "../locale/useTranslation";
import { aimText } from "./planWords";

const WIDTH = 300;
const HEIGHT = 120;
const EDGE = 10;

/** Where a value stands between two ends, in pixels; the middle where they are one. */
function along(value: number, values: readonly number[], size: number): number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most === least ? size / 2 : EDGE + ((value - least) / (most - least)) * (size - 2 * EDGE);
}

interface Props {
  first: string;
  second: string;
  points: readonly TradeOffPoint[];
}

export function TradeOffChart({ first, second, points }: Props) {
  const { t } = useTranslation("plan");
  if (points.length === 0) return <p className="ui-facts">{t("noTradeOff")}</p>;
  const firsts = points.map((one) => one.first);
  const seconds = points.map((one) => one.second);
  const at = points.map((one) => ({
    ...one,
    x: along(one.second, seconds, WIDTH),
    y: HEIGHT - along(one.first, firsts, HEIGHT),
  }));
  return (
    <figure className="plan-trade">
      {points.length === 1 ? (
        <p className="ui-facts">{t("tradeNone")}</p>
      ) : (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <path
            d={`M${EDGE / 2} ${EDGE / 2}V${HEIGHT - EDGE / 2}H${WIDTH - EDGE / 2}`}
            className="plan-axis"
          />
          <polyline points={at.map(({ x, y }) => `${x},${y}`).join(" ")} className="plan-curve" />
          {at.map(({ x, y, proved, first: a, second: b }) => (
            <circle key={`${a} ${b}`} cx={x} cy={y} r={4} className="plan-dot" data-proved={proved} />
          ))}
        </svg>
      )}
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t(`aim.${first}`)}</th>
            <th scope="col">{t(`aim.${second}`)}</th>
            <th scope="col">{t("tradeProof")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((one) => (
            <tr key={`${one.first} ${one.second}`}>
              <td>{aimText(first, one.first, t)}</td>
              <td>{aimText(second, one.second, t)}</td>
              <td>{t(one.proved ? "tradeProved" : "tradeUnproved")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
