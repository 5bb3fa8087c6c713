// The place where a screen reader listens.
import { useAnnounced } from "./announce";

export function Announcer() {
  const said = useAnnounced();
  return (
    <p className="ui-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
