// Which rows of a delivery have anything said of them?
import type { ImportIssue } from "../import/importReport";

export const rowsWithIssues = (issues: readonly ImportIssue[]): ReadonlySet<number> =>
  new Set(issues.flatMap(({ row }) => row ?? []));
