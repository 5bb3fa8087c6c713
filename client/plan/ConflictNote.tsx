// Why is there no plan? What cannot be together, each of it by name.
import type { PlanConflict } from "../../server/api/planShapes";
import type { ProjectList } from "../../server/api/promotionShapes";
import { useTranslation } from "../locale/useTranslation";
import { limitWords } from "./planWords";
import { useDecisions } from "./useDecisions";
import { useParkNames } from "./useParkNames";

interface Props {
  conflict: PlanConflict;
  projects: ProjectList["projects"];
}

export function ConflictNote({ conflict: { kind, pins, reach, proved }, projects }: Props) {
  const { t } = useTranslation("plan");
  const { standing } = useDecisions();
  const { nameOf } = useParkNames();
  const count = pins.length + reach.length;
  return (
    <div className="plan-conflict" role="alert">
      <p>
        {t(kind === "nowhere" ? "conflict.nowhere" : count === 1 ? "conflict.alone" : "conflict.together")}
      </p>
      <ul>
        {pins.map((id) => {
          const pin = standing.find((one) => one.project === id && one.mark === "pinned");
          const project = projects.find((one) => one.id === id)?.name ?? id;
          const park = pin === undefined ? "" : nameOf(pin.park);
          return (
            <li key={id}>
              {pin === undefined
                ? t("conflict.pinGone", { project })
                : t("stands.pinned", {
                    project,
                    where: pin.place === null ? park : t("onePlaceIn", { park }),
                  })}
            </li>
          );
        })}
        {reach.map((row) => (
          <li key={row}>{t("conflict.reach", { limit: limitWords(row, nameOf, t) })}</li>
        ))}
      </ul>
      <p className="ui-soft">{t(proved ? "conflict.next" : "conflict.unsure")}</p>
    </div>
  );
}
