// What does this link open? Asked once; a link that opens nothing is told in one sentence, whatever the reason.
import { useEffect, useState } from "react";
import type { BrochureContent } from "../../geo/promotion/brochure";

export type Opened =
  | { readonly state: "waiting" }
  | { readonly state: "open"; readonly content: BrochureContent }
  /** `gone`: it opens nothing; `tooMany`: ask later; `failed`: no answer, or none that could be read. */
  | { readonly state: "gone" | "tooMany" | "failed" };

/** The word of the link, from the page's own address. */
export const tokenOfPage = (): string => window.location.pathname.split("/").filter(Boolean).at(-1) ?? "";

export function useContent(): Opened {
  const [opened, setOpened] = useState<Opened>({ state: "waiting" });
  useEffect(() => {
    const left = new AbortController();
    read(left.signal).then(setOpened, () => {
      if (!left.signal.aborted) setOpened({ state: "failed" });
    });
    return () => left.abort();
  }, []);
  return opened;
}

async function read(signal: AbortSignal): Promise<Opened> {
  const answer = await fetch(`/share/${encodeURIComponent(tokenOfPage())}/content.json`, { signal });
  if (answer.ok) return { state: "open", content: (await answer.json()) as BrochureContent };
  if (answer.status === 404) return { state: "gone" };
  return { state: answer.status === 429 ? "tooMany" : "failed" };
}
