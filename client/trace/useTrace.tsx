// How does a screen open the trace of one of its numbers?
import { type ReactNode, useCallback, useState } from "react";
import type { TraceMetric } from "../../geo/trace/traceMetric";
import { TracePanel } from "./TracePanel";
import type { TraceSubject } from "./TraceTree";

type Open = (subject: TraceSubject, metric: TraceMetric) => void;

/** The panel, closed until `open` is called; `open` is the same function at every render. */
export function useTrace(): { panel: ReactNode; open: Open } {
  const [traced, setTraced] = useState<{ subject: TraceSubject; metric: TraceMetric } | null>(null);
  // the subject stays while the panel closes, so that its title does not vanish before it does
  const [shown, setShown] = useState(false);
  const open = useCallback<Open>((subject, metric) => {
    setTraced({ subject, metric });
    setShown(true);
  }, []);
  const turn = useCallback(
    (metric: TraceMetric) => setTraced((was) => (was === null ? null : { ...was, metric })),
    [],
  );
  const close = useCallback(() => setShown(false), []);
  const panel =
    traced === null ? null : (
      <TracePanel
        subject={traced.subject}
        metric={shown ? traced.metric : null}
        onMetric={turn}
        onClose={close}
      />
    );
  return { panel, open };
}
