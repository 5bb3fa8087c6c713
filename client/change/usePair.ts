// Which two states are held against each other: a period and another, each in the working data or in a release?
import { useState } from "react";
import type { PeriodId } from "../../server/api/shapes";
import { RELEASE_SHOWN } from "../release/releaseShown";

/** The later period is the view's own. */
interface ChangePair {
  /** Null: a year before; between two states of the data the same period. */
  readonly from: PeriodId | null;
  /** Ids of releases; null: the working data. */
  readonly fromRelease: string | null;
  readonly toRelease: string | null;
}

export interface PairChoice {
  readonly pair: ChangePair;
  readonly choose: (patch: Partial<ChangePair>) => void;
  /** What a question about the pair names beside the view. */
  readonly asked: { from?: PeriodId; fromRelease?: string | null; toRelease?: string | null };
}

/** At first what the page shows, against the year before. */
export function usePair(): PairChoice {
  const [pair, setPair] = useState<ChangePair>({
    from: null,
    fromRelease: RELEASE_SHOWN,
    toRelease: RELEASE_SHOWN,
  });
  const { from, fromRelease, toRelease } = pair;
  return {
    pair,
    choose: (patch) => setPair((before) => ({ ...before, ...patch })),
    asked: {
      ...(from === null ? {} : { from }),
      ...(fromRelease === RELEASE_SHOWN ? {} : { fromRelease }),
      ...(toRelease === RELEASE_SHOWN ? {} : { toRelease }),
    },
  };
}
