// Which conditions hold now? One chip each, to turn over or take out; together all of them, or any one.
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { printFilter } from "../../geo/filter/printFilter";
import { useShownFilter } from "../map/scene";
import { useViewPart } from "../state/useView";
import { Icon } from "../theme/Icon";
import type { FilterEdit } from "./useFilterEdit";

export function FilterChips({ edit }: { edit: FilterEdit }) {
  const { t } = useTranslation("filter");
  const lang = useViewPart((view) => view.lang);
  const { vocabulary } = useShownFilter();
  if (edit.parts.length === 0) return null;
  const seen = new Map<string, number>();
  return (
    <div className="filter-parts">
      {edit.parts.length > 1 && (
        <Segmented<"all" | "any">
          size="small"
          aria-label={t("join")}
          value={edit.join}
          onChange={edit.setJoin}
          options={[
            { value: "all", label: t("joinAll") },
            { value: "any", label: t("joinAny") },
          ]}
        />
      )}
      <ul>
        {edit.parts.map((part, at) => {
          const whole = printFilter(part, lang, vocabulary);
          const words = whole.length > 60 ? `${whole.slice(0, 58)}…` : whole;
          const turned = part.op === "not";
          const again = seen.get(words) ?? 0;
          seen.set(words, again + 1);
          return (
            <li key={`${words} ${again}`} className="filter-part" title={whole}>
              <button
                type="button"
                aria-pressed={turned}
                aria-label={t("turn", { part: words })}
                onClick={() => edit.replace(at, part.op === "not" ? part.of : { op: "not", of: part })}
              >
                {t("not")}
              </button>
              <span>{turned ? printFilter(part.of, lang, vocabulary).slice(0, 60) : words}</span>
              <button
                type="button"
                aria-label={t("takeOut", { part: words })}
                onClick={() => edit.replace(at, null)}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
