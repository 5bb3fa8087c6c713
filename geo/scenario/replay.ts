// Where does the land stand after a scenario's events? Worked out again only from the first event that differs.
import { add, subtract } from "../tally/add";
import { isNothing } from "../tally/isNothing";
import { EMPTY_TALLY, type Tally } from "../tally/tally";
import { applyEdit } from "./applyEdit";
import { gapsBeside } from "./edit/besideRedrawn";
import { extentOf, meets } from "./extent";
import { isUsedBy, type Plot } from "./plot";
import { plotTallies } from "./plotTallies";
import type { ScenarioEvent, ScenarioLog, ScenarioPopulation } from "./scenarioEvent";
import {
  type Change,
  isRefusal,
  type Refusal,
  type Remark,
  type ScenarioBase,
  type ScenarioState,
} from "./scenarioState";

/** `later`: it does not count yet on the day looked at. */
export type StepState = "done" | "off" | "later" | "refused";

/** What became of one event. */
export interface ScenarioStep {
  readonly event: ScenarioEvent;
  readonly state: StepState;
  /** Set where it was refused. */
  readonly refusal: Refusal | null;
  /** What it leaves behind. */
  readonly remarks: readonly Remark[];
  /** The plots it touched, as they were before it (null: not there). */
  readonly before: ReadonlyMap<string, Plot | null>;
  readonly after: Change;
}

const NOTHING: ReadonlyMap<string, Plot | null> = new Map();

/**
 * A base with a log over it. `run` costs what the events that differ from the last run touch, never the number of plots; the same log over
 * the same base gives the same land, and an event that does not apply is skipped with its reason.
 */
export class ScenarioReplay {
  readonly #base: ScenarioBase;
  readonly #population: ScenarioPopulation;
  #day: string | null = null;
  #steps: ScenarioStep[] = [];
  /** Plots that are not as in the base; null: gone. */
  readonly #plots = new Map<string, Plot | null>();
  /** How many steps have touched a plot: with none left it is as in the base again. */
  readonly #touches = new Map<string, number>();
  readonly #deltas = new Map<string, Tally>();
  readonly #tallies = new WeakMap<Plot, ReadonlyMap<string, Tally>>();

  constructor(base: ScenarioBase, population: ScenarioPopulation) {
    this.#base = base;
    this.#population = population;
  }

  /** Brings the land to where the log says. */
  run({ events, day }: ScenarioLog): readonly ScenarioStep[] {
    let same = 0;
    while (same < events.length && same < this.#steps.length) {
      const step = this.#steps[same];
      if (step?.event !== events[same]) break;
      if (day !== this.#day && step?.event.edit.kind === "relocate") break;
      same += 1;
    }
    for (const step of this.#steps.splice(same).reverse()) this.#put(step.after, step.before, -1);
    this.#day = day;
    for (const event of events.slice(same)) this.#steps.push(this.#step(event));
    return [...this.#steps];
  }

  /** What every unit has more than in the base (less: negative); units that have neither are left out. */
  deltas(): ReadonlyMap<string, Tally> {
    return this.#deltas;
  }

  /** A unit's Tally now. @param base as it is without the scenario */
  tally(unit: string, base: Tally): Tally {
    const delta = this.#deltas.get(unit);
    return delta === undefined ? base : add(base, delta);
  }

  plot(id: string): Plot | null {
    const known = this.#plots.get(id);
    return known === undefined ? (this.#base.plot(id) ?? null) : known;
  }

  /** Plots that are not as in the base, now (null: gone), by id. */
  touched(): ReadonlyMap<string, Plot | null> {
    return this.#plots;
  }

  #step(event: ScenarioEvent): ScenarioStep {
    const idle = { event, refusal: null, remarks: [], before: NOTHING, after: NOTHING };
    if (event.off) return { ...idle, state: "off" };
    const state = this.#state();
    const outcome = applyEdit(state, event.edit);
    if (isRefusal(outcome)) return { ...idle, state: "refused", refusal: outcome };
    if (outcome.size === 0) return { ...idle, state: "later" };
    const before = new Map([...outcome.keys()].map((id) => [id, this.plot(id)]));
    const remarks = event.edit.kind === "redraw" ? gapsBeside(state, event.edit) : [];
    this.#put(before, outcome, 1);
    return { event, state: "done", refusal: null, remarks, before, after: outcome };
  }

  #put(from: ReadonlyMap<string, Plot | null>, to: ReadonlyMap<string, Plot | null>, touch: 1 | -1): void {
    for (const [id, plot] of to) {
      this.#count(from.get(id) ?? null, subtract);
      this.#count(plot, add);
      const touches = (this.#touches.get(id) ?? 0) + touch;
      this.#touches.set(id, touches);
      if (touches > 0) this.#plots.set(id, plot);
      else {
        this.#plots.delete(id);
        this.#touches.delete(id);
      }
    }
  }

  #count(plot: Plot | null, change: (a: Tally, b: Tally) => Tally): void {
    if (plot === null) return;
    for (const [unit, tally] of this.#talliesOf(plot)) {
      const delta = change(this.#deltas.get(unit) ?? EMPTY_TALLY, tally);
      if (isNothing(delta)) this.#deltas.delete(unit);
      else this.#deltas.set(unit, delta);
    }
  }

  #talliesOf(plot: Plot): ReadonlyMap<string, Tally> {
    const known = this.#tallies.get(plot) ?? plotTallies(plot, this.#base.parks, this.#population);
    this.#tallies.set(plot, known);
    return known;
  }

  #state(): ScenarioState {
    return {
      parks: this.#base.parks,
      day: this.#day,
      plot: (id) => this.plot(id),
      isTaken: (id) => this.#plots.has(id) || this.#base.isKnown(id),
      plotsOf: (enterpriseId) => {
        const ids = new Set([...this.#base.plotsOf(enterpriseId), ...this.#plots.keys()]);
        return [...ids]
          .sort()
          .map((id) => this.plot(id))
          .filter((plot) => plot !== null)
          .filter((plot) => isUsedBy(plot, enterpriseId));
      },
      plotsNear: (extent) => {
        const ids = new Set([...this.#base.plotsNear(extent), ...this.#plots.keys()]);
        return [...ids]
          .sort()
          .map((id) => this.plot(id))
          .filter((plot) => plot !== null)
          .filter(({ shape }) => {
            const own = extentOf(shape);
            return own !== null && meets(own, extent);
          });
      },
    };
  }
}
