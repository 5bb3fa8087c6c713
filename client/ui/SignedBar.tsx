// How much does one line add or take, seen against the others? A signed bar round a centre line.
import "./meter.css";
import "./ui.css";

interface Props {
  value: number;
  /** The largest absolute value of the list: the end of the bar. */
  largest: number;
}

/** Decoration: the number stands beside it. */
export function SignedBar({ value, largest }: Props) {
  const share = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 0;
  const width = `${(share * 50).toFixed(2)}%`;
  return (
    <span className="ui-signed" aria-hidden="true">
      {value === 0 ? null : value > 0 ? (
        <span className="ui-signed-part ui-fill-met" style={{ left: "50%", width }} />
      ) : (
        <span className="ui-signed-part ui-fill-missed ui-signed-down" style={{ right: "50%", width }} />
      )}
    </span>
  );
}
