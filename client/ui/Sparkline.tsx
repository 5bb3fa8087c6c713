// How did the reported values go? A line by days, a dot for each, the last one full; nothing for fewer than two.
interface Props {
  series: readonly { asOf: string; value: number }[];
  /** What it says to those who cannot see it. */
  label: string;
}

const [WIDTH, HEIGHT, PAD] = [72, 22, 3];

export function Sparkline({ series, label }: Props) {
  if (series.length < 2) return null;
  const days = series.map(({ asOf }) => Date.parse(asOf));
  const values = series.map(({ value }) => value);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const points = series.map(({ value }, index) => ({
    x: PAD + (((days[index] ?? first) - first) / (last - first || 1)) * (WIDTH - 2 * PAD),
    y: HEIGHT - PAD - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * PAD),
  }));
  return (
    <svg className="ui-spark" width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} fill="none" stroke="var(--ink-3)" />
      {points.map(({ x, y }, index) => (
        <circle
          key={days[index]}
          cx={x}
          cy={y}
          r={index === points.length - 1 ? 2.5 : 1.5}
          fill={index === points.length - 1 ? "var(--ink)" : "var(--ink-3)"}
        />
      ))}
    </svg>
  );
}
