// How long is each term's part of a score's bar? For drawing only: nothing is decided by it.
import type { EvaluationRowView } from "../../server/api/evaluationShapes";

type Terms = Pick<EvaluationRowView, "terms">;
const size = (points: string): number => Math.max(0, Number(points));

/** The longest bar of a group in points: the whole width. */
export const longestBar = (rows: readonly Terms[]): number =>
  rows.reduce(
    (most, { terms }) =>
      Math.max(
        most,
        terms.reduce((sum, { points }) => sum + size(points), 0),
      ),
    0,
  );

/** Percent of the whole width for each term, in their order; a term below nothing has no length. */
export const scoreParts = ({ terms }: Terms, longest: number): readonly number[] =>
  terms.map(({ points }) => (longest === 0 ? 0 : (size(points) / longest) * 100));
