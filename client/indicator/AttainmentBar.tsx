// How much of what is due on the value's day is there? A bar to 150 %, with the schedule as a line.
const MOST = 1.5;

export function AttainmentBar({ share, light }: { share: number; light: string }) {
  const width = Math.max(0, Math.min(share, MOST)) / MOST;
  return (
    <span className="indicator-bar" aria-hidden="true">
      <span className={`indicator-fill indicator-fill-${light}`} style={{ width: `${width * 100}%` }} />
      <span className="indicator-tick" style={{ left: `${100 / MOST}%` }} />
    </span>
  );
}
