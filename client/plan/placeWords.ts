// What is a place of the plan called where there is little room, and who shares it?
import type { PlanView } from "../../server/api/planShapes";
import type { Words } from "../locale/words";
import { shortCode } from "../ui/shortCode";

type Assignment = PlanView["assignments"][number];

/**
 * A parcel by the tail of its code, several with how many, a piece as one, floors by building and floor.
 * @param tail how much of the code there is room for
 */
export function placeWords(
  {
    kind,
    parcels,
    codes,
    building,
    floor,
  }: Pick<Assignment, "kind" | "parcels" | "codes" | "building" | "floor">,
  t: Words,
  tail: (code: string) => string = shortCode,
): string {
  const code = tail(codes[0] ?? parcels[0] ?? "");
  if (kind === "floor") return `${code} ${building ?? ""} ${floor ?? ""}`.trim();
  if (kind === "assembly") return t("place.assembly", { code, count: parcels.length });
  return kind === "piece" ? t("place.piece", { code }) : code;
}

/** Projects that stand on the same parcel or in the same building, in the order of the plan. */
export function sharers(assignments: readonly Assignment[], one: Assignment): string[] {
  return assignments.flatMap((other) =>
    other.project !== one.project && other.parcels.some((id) => one.parcels.includes(id))
      ? [other.project]
      : [],
  );
}
