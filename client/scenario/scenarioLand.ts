// Which of the base's plots are at hand? Fetched as they are needed, as nobody touches 100 000 of them.
import { type Extent, extentOf, idsNear } from "../../geo/scenario/extent";
import type { Plot } from "../../geo/scenario/plot";
import type { ScenarioBase, ScenarioPark } from "../../geo/scenario/scenarioState";
import type { ScenarioBaseView } from "../../server/api/scenarioShapes";
import { trpcClient } from "../api/trpc";
import type { Scope } from "../ui/useScope";

export interface Wanted {
  readonly plots: readonly string[];
  readonly enterprises: readonly string[];
  /** Stretches of land of which all plots are wanted. */
  readonly around: readonly Extent[];
}

/** Fits an address with room to spare. */
const AT_ONCE = 60;

/** The ids of all parcels of the district, once the map has read them. */
let known: ReadonlyMap<string, number> = new Map();
export function setKnownParcels(ids: ReadonlyMap<string, number>): void {
  known = ids;
}

/** The base of a scenario in the browser. */
export class ScenarioLand implements ScenarioBase {
  readonly parks: ReadonlyMap<string, ScenarioPark>;
  readonly #scope: Scope;
  readonly #plots = new Map<string, Plot>();
  readonly #byEnterprise = new Map<string, Set<string>>();
  /** Plots that were asked for, there or not, and enterprises of which all plots are at hand. */
  readonly #asked = { plots: new Set<string>(), enterprises: new Set<string>(), around: new Set<string>() };
  readonly #extents = new Map<string, Extent>();

  constructor(scope: Scope, { units }: ScenarioBaseView) {
    this.#scope = scope;
    this.parks = new Map(
      units.flatMap(({ id, kind, parentId }) => (kind === null ? [] : [[id, { kind, parentId }] as const])),
    );
  }

  plot(id: string): Plot | undefined {
    return this.#plots.get(id);
  }

  isKnown(id: string): boolean {
    return known.has(id) || this.#plots.has(id);
  }

  plotsOf(enterpriseId: string): readonly string[] {
    return [...(this.#byEnterprise.get(enterpriseId) ?? [])].sort();
  }

  /** The name of an enterprise that uses a plot at hand; null of others. */
  nameOf(enterpriseId: string): string | null {
    const [plotId = ""] = this.#byEnterprise.get(enterpriseId) ?? [];
    const holdings = this.#plots.get(plotId)?.parts.flatMap((part) => part.holdings);
    return holdings?.find((holding) => holding.enterpriseId === enterpriseId)?.name ?? null;
  }

  plotsNear(extent: Extent): readonly string[] {
    return idsNear(this.#extents, extent);
  }

  lacks(wanted: Wanted): boolean {
    const { plots, enterprises, around } = this.#open(wanted);
    return plots.length + enterprises.length + around.length > 0;
  }

  /** @throws the server's error */
  async fetch(wanted: Wanted): Promise<void> {
    const open = this.#open(wanted);
    const most = Math.max(open.plots.length, open.enterprises.length, open.around.length);
    for (let at = 0; at < most; at += AT_ONCE) {
      const ask = {
        plots: open.plots.slice(at, at + AT_ONCE),
        enterprises: open.enterprises.slice(at, at + AT_ONCE),
        around: open.around.slice(at, at + AT_ONCE),
      };
      const answer = await trpcClient.scenario.plots.query({ ...this.#scope, ...ask });
      for (const plot of answer.plots) this.#take(plot);
      for (const id of ask.plots) this.#asked.plots.add(id);
      for (const id of ask.enterprises) this.#asked.enterprises.add(id);
      for (const extent of ask.around) this.#asked.around.add(extent.join());
    }
  }

  #open({ plots, enterprises, around }: Wanted): Wanted {
    return {
      // plots that events make have names that no parcel has
      plots: plots.filter(
        (id) => !this.#plots.has(id) && !this.#asked.plots.has(id) && (known.size === 0 || known.has(id)),
      ),
      enterprises: enterprises.filter((id) => !this.#asked.enterprises.has(id)),
      around: around.filter((extent) => !this.#asked.around.has(extent.join())),
    };
  }

  #take(plot: Plot): void {
    if (this.#plots.has(plot.id)) return;
    this.#plots.set(plot.id, plot);
    const extent = extentOf(plot.shape);
    if (extent !== null) this.#extents.set(plot.id, extent);
    for (const { enterpriseId } of plot.parts.flatMap(({ holdings }) => holdings))
      this.#byEnterprise.set(enterpriseId, (this.#byEnterprise.get(enterpriseId) ?? new Set()).add(plot.id));
  }
}
