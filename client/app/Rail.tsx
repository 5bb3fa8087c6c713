// Which panel stands beside the map? Icons with words, as icons alone are a riddle.
import { useTranslation } from "../locale/useTranslation";
import { OF_PROMOTION, PANELS, type PanelName, runCommand } from "../state/commands";
import { useViewPart } from "../state/useView";
import { isNarrowed } from "../state/view";
import { readTable } from "../table/tableState";
import { Icon, type IconName } from "../theme/Icon";

const ICONS: Readonly<Record<PanelName, IconName>> = {
  layers: "layers",
  parks: "table",
  filter: "filter",
  select: "pointer",
  measure: "ruler",
  idle: "plot",
  projects: "project",
  relocation: "move",
  stages: "list",
  scenario: "branch",
  evaluation: "check",
  data: "import",
};

export function Rail({
  panel,
  onChoose,
}: {
  panel: PanelName | null;
  onChoose: (panel: PanelName | null) => void;
}) {
  const { t } = useTranslation("app");
  const role = useViewPart((view) => view.role);
  // with another panel open nothing else says that part of the land is hidden
  const narrowed = useViewPart(isNarrowed);
  return (
    <nav className="rail" aria-label={t("rail.label")}>
      {PANELS.filter((name) => role === "promotion" || !OF_PROMOTION.includes(name)).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={panel === name}
          // the name stays: what is found by it is found whatever is filtered
          aria-description={name === "filter" && narrowed ? t("rail.narrowed") : undefined}
          onClick={() => onChoose(panel === name ? null : name)}
        >
          <Icon name={ICONS[name]} />
          <span>{t(`rail.${name}`)}</span>
          {name === "filter" && narrowed ? (
            <span className="rail-dot" aria-hidden="true" title={t("rail.narrowed")} />
          ) : null}
        </button>
      ))}
      <TableButton />
    </nav>
  );
}

/** The table stands under the map, whatever panel is beside it. */
function TableButton() {
  const { t } = useTranslation("app");
  const open = useViewPart((view) => readTable(view.table).height > 0);
  return (
    <button type="button" className="rail-table" aria-pressed={open} onClick={() => runCommand("table")}>
      <Icon name="table" />
      <span>{t("rail.table")}</span>
    </button>
  );
}
