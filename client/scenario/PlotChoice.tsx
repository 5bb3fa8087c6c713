// Which plot of the district, or of the scenario, is meant? Found by a piece of its code or by its park.
import { Select } from "antd";
import { useMemo, useState } from "react";
import { freeLandDm2, plotArea } from "../../geo/scenario/plot";
import type { ScenarioReplay } from "../../geo/scenario/replay";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writeMu } from "../ui/write";
import { plotName } from "./eventWords";
import { useScenario } from "./scenarioStore";

/** Of 100 000 a list shows the first that fit. */
const MOST_SHOWN = 50;
const NO_PARK = 65535;

interface Props {
  label: string;
  /** Only those that this park may be of; null: all. */
  parks: ReadonlySet<string> | null;
  /** On the day that is meant: what is free is told of it. */
  land: ScenarioReplay | null;
  /** Plots of which so much is known to be free come first. */
  needDm2: number;
  value: string | null;
  onChange: (id: string | null) => void;
}

export function PlotChoice({ label, parks, land, needDm2, value, onChange }: Props) {
  const [asked, setAsked] = useState("");
  const plots = usePlots(land);
  const wanted = asked.trim().toLowerCase();
  // gone through when the words or the land change, not with every sign that is typed beside it
  const matching = useMemo(() => matchingPlots(plots, parks, wanted), [plots, parks, wanted]);
  const fits = (id: string) => (plots.freeOf(id) ?? 0) >= needDm2;
  const ids = [...matching.filter(fits), ...matching.filter((id) => !fits(id))].slice(0, MOST_SHOWN);
  if (value !== null && !ids.includes(value)) ids.unshift(value);
  return (
    <Select
      size="small"
      aria-label={label}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: false, onSearch: setAsked }}
      value={value}
      onChange={(id: string | undefined) => onChange(id ?? null)}
      // the whole code hides in a narrow field what tells one plot from another
      labelRender={({ value: id }) => (
        <span title={plots.wordsOf(String(id))}>{plots.shortWordsOf(String(id))}</span>
      )}
      options={ids.map((id) => ({ value: id, label: plots.wordsOf(id) }))}
    />
  );
}

type Plots = ReturnType<typeof usePlots>;

/** Those of the parks of which code or park have the words: of relocation parks all, of the whole district so many that a list has its choice. */
function matchingPlots(
  { idsOf, parkOf, parkName }: Plots,
  parks: ReadonlySet<string> | null,
  wanted: string,
): string[] {
  const found: string[] = [];
  for (const id of idsOf()) {
    if (parks === null && found.length >= 2 * MOST_SHOWN) break;
    const park = parkOf(id);
    if (parks !== null && (park === null || !parks.has(park))) continue;
    if (wanted === "" || id.toLowerCase().includes(wanted) || parkName(park).toLowerCase().includes(wanted))
      found.push(id);
  }
  return found;
}

/** The plots as they are then: parcels that nothing was made of, and what was made of the others. The same object as long as they are the same. */
function usePlots(replay: ScenarioReplay | null) {
  const { t } = useTranslation(["scenario", "app"]);
  const { steps } = useScenario();
  const { land, parks } = useGround();
  const { lang } = useView();
  const geometry = land?.geometry;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a replay stays itself while its steps, and so its plots, become others
  return useMemo(() => {
    const parkOf = (id: string): string | null => {
      const known = replay?.plot(id);
      if (known != null) return known.parts[0]?.parkId ?? null;
      const at = geometry?.indexOf.get(id);
      return geometry === undefined || at === undefined
        ? null
        : (geometry.parkIds[geometry.park[at] ?? NO_PARK] ?? null);
    };
    const names = new Map(parks?.rows.map((park) => [park.id, inLanguage(lang, park)]));
    const parkName = (id: string | null): string => (id === null ? "" : (names.get(id) ?? id));
    return {
      parkOf,
      parkName,
      freeOf: (id: string): number | null => {
        const plot = replay?.plot(id) ?? null;
        return plot === null ? null : freeLandDm2(plot);
      },
      *idsOf(): Generator<string> {
        for (const [id, plot] of replay?.touched() ?? [])
          if (plot !== null && geometry?.indexOf.has(id) !== true) yield id;
        for (const id of geometry?.ids ?? []) if (replay?.touched().get(id) !== null) yield id;
      },
      shortWordsOf: (id: string): string =>
        [plotName(id), parkName(parkOf(id))].filter((part) => part !== "").join(" · "),
      wordsOf: (id: string): string => {
        const plot = replay?.plot(id) ?? null;
        const at = geometry?.indexOf.get(id);
        const areaDm2 = plot === null ? geometry?.areaDm2[at ?? -1] : plotArea(plot).areaDm2;
        // the same last digits stand in many parks
        return [
          at === undefined ? plotName(id) : id,
          parkName(parkOf(id)),
          areaDm2 === undefined ? "" : `${writeMu(areaDm2)} ${t("app:mu")}`,
          plot === null ? "" : t("enterprise.free", { mu: writeMu(freeLandDm2(plot)) }),
        ]
          .filter((part) => part !== "")
          .join(" · ");
      },
    };
  }, [replay, steps, geometry, parks, lang, t]);
}
