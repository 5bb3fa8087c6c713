// Which conditions hold now? One chip each, to turn over or take out; together all of them, or any one.
import { Segmented } from "antd";
import type { Filter } from "../../geo/filter/filter";
import { printFilter, shareText } from "../../geo/filter/printFilter";
import { useTranslation } from "../locale/useTranslation";
import { useShownFilter } from "../map/scene";
import { useViewPart } from "../state/useView";
import { Icon } from "../theme/Icon";
import type { FilterEdit } from "./editFilter";

/** What a chip shows of a long condition; the whole is its title. */
const MOST_SIGNS = 60;

export function FilterChips({ edit }: { edit: FilterEdit }) {
  const { t } = useTranslation("filter");
  const lang = useViewPart((view) => view.lang);
  const { vocabulary } = useShownFilter();
  if (edit.parts.length === 0) return null;
  const seen = new Map<string, number>();
  /** As it is typed; corners of a drawn area tell nobody anything, the area is on the map. */
  const wordsOf = (part: Filter): string => {
    if (part.op === "not" && part.of.op === "within") return `${t("not")} ${wordsOf(part.of)}`;
    if (part.op === "within")
      return [t("drawnArea", { count: part.ring.length }), ...shareText(part.by, lang)].join(
        t("fault.comma"),
      );
    const whole = printFilter(part, lang, vocabulary);
    return whole.length > MOST_SIGNS ? `${whole.slice(0, MOST_SIGNS - 2)}…` : whole;
  };
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
          const words = wordsOf(part);
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
              <span>{turned ? wordsOf(part.of) : words}</span>
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
