// What is one side of a comparison called: its period, and the release it was read from.
import type { ChangeSide } from "../../server/api/changeShapes";

/** @example sideName({ period: "2024", release: { id: "r1-0a1b2c3d", title: "年报" } }) // "2024 年报" */
export const sideName = ({ period, release }: Pick<ChangeSide, "period" | "release">): string =>
  release === null ? period : `${period} ${release.title}`;
