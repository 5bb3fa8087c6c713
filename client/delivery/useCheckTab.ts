// Which tab of the check is open? Trying out anew takes the step off the page for a moment; the tab stays.
import { useState } from "react";

let last: { delivery: string; tab: string } | null = null;

/** @param first the tab that is open as long as nobody chose another */
export function useCheckTab(delivery: string, first: string): readonly [string, (tab: string) => void] {
  const [tab, setTab] = useState(last?.delivery === delivery ? last.tab : first);
  return [
    tab,
    (next) => {
      last = { delivery, tab: next };
      setTab(next);
    },
  ];
}
