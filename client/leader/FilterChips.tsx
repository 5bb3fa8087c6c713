// What is the screen narrowed to? Every choice as a chip that takes itself off; Esc takes off the last.
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { Icon } from "../theme/Icon";
import { inLanguage } from "../ui/inLanguage";
import { useChips } from "./chipOrder";
import { type ChipId, WITHOUT } from "./chips";
import { useGroupName } from "./useGroups";

export function FilterChips() {
  const { t } = useTranslation(["leader", "ui", "legend"]);
  const chips = useChips();
  const view = useView();
  const { parks } = useGround();
  const groupName = useGroupName(view.within);
  const wordsOf = (id: ChipId): string => {
    if (id === "park") {
      const park = parks?.rows.find((row) => row.id === view.parkId);
      return park ? inLanguage(view.lang, park) : (view.parkId ?? "");
    }
    if (id === "within") return groupName ?? view.within ?? "";
    if (id === "only") return view.only === null ? "" : t(`ui:verdict.${view.only}`);
    return t("chips.classes", { count: view.classes?.size ?? 0 });
  };
  if (chips.length === 0) return null;
  return (
    <ul className="leader-chips" aria-label={t("chips.label")}>
      {chips.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="leader-chip"
            title={t("chips.remove", { name: wordsOf(id) })}
            onClick={() => view.open(WITHOUT[id])}
          >
            {wordsOf(id)}
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
