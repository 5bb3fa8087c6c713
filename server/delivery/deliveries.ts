// From files dropped on the page to batches in the database: receive, read, choose, try out, write. One at a time each.
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { ApiError } from "../api/apiError";
import type { DeliveryView, IssuePage, LedgerPage } from "../api/deliveryShapes";
import type { Database } from "../db/database";
import { currentDistrict } from "../district/district";
import { HOME_DISTRICT } from "../district/homeDistrict";
import { type FitAnswer, type FitRequest, fitGrid } from "../import/controlPoints";
import { ImportError } from "../import/importError";
import type { ImportKind, ImportLanguage } from "../import/importReport";
import { sentence } from "../import/messages";
import type { MoneyUnitWord } from "../import/moneyUnit";
import { message } from "../locale/messages";
import { restoreProject } from "../project/restoreProject";
import type { ReferenceChoice } from "../reference/referenceKind";
import { type LedgerAsk, ledgerPage } from "../repair/ledgerPage";
import type { RepairChoice } from "../repair/repairChoice";
import { SourceFault } from "../source/sourceFault";
import { BUDGET, type Budget, bytesBeyond, rowsBeyond } from "./budget";
import type { CheckState, DeliveryState, LayerState } from "./deliveryState";
import { asksForEncoding, deliveryView } from "./deliveryView";
import { issuePage } from "./issuePage";
import { isReady, relocate, relocateAsking } from "./layerState";
import { readAgain, readDecoded, readFiles } from "./readFiles";
import { receiveFile } from "./receiveFile";
import { tryOut } from "./tryOut";
import { unknownKind } from "./unknownKind";
import { type Accept, writeDelivery } from "./writeDelivery";

/** What somebody may say of a layer; left away: unchanged. */
export interface LayerChoice {
  readonly kind?: ImportKind | null | undefined;
  readonly period?: string | null | undefined;
  readonly crs?: string | null | undefined;
  readonly map?: Readonly<Record<string, string>> | undefined;
  readonly encoding?: string | null | undefined;
  readonly moneyUnit?: MoneyUnitWord | null | undefined;
  readonly reference?: ReferenceChoice | undefined;
}

/** Deliveries that nobody has touched for so long are dropped, and the oldest where there are too many: they are in memory. */
const FORGOTTEN_AFTER_MS = 12 * 3600_000;
const MOST_DELIVERIES = 8;
const MOST_FILES = 500;
const RUN = "run-";

export class Deliveries {
  readonly #states = new Map<string, DeliveryState>();

  /** Ends when nothing is tried out or written any more; never rejects. */
  #turn: Promise<void> = Promise.resolve();

  /** Of this process alone, so that several on one machine do not empty each other's. */
  #own: string | null = null;

  /**
   * @param folder where files wait to be imported
   * @param onUnforeseen is told what went wrong that no sentence was made for
   */
  constructor(
    private readonly db: Database,
    private readonly folder: string,
    private readonly onUnforeseen: (error: unknown) => void,
    private readonly budget: Budget = BUDGET,
  ) {}

  /** Deletes what runs that were cut short have left behind. */
  async start(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const age = Date.now() - (await stat(path)).mtimeMs;
      if (name.startsWith(RUN) && age > 4 * FORGOTTEN_AFTER_MS)
        await rm(path, { recursive: true, force: true });
    }
    this.#own = await mkdtemp(join(this.folder, RUN));
  }

  async close(): Promise<void> {
    for (const { id } of [...this.#states.values()]) await this.drop(id);
    if (this.#own !== null) await rm(this.#own, { recursive: true, force: true });
  }

  async create(): Promise<string> {
    await this.forgetOld();
    const id = randomUUID();
    const folder = await mkdtemp(join(this.#own ?? this.folder, "delivery-"));
    this.#states.set(id, {
      id,
      folder,
      touchedAt: Date.now(),
      phase: "receiving",
      progress: null,
      fault: null,
      files: [],
      bytes: 0,
      rows: 0,
      refused: [],
      layers: [],
      project: null,
      check: null,
      serial: 0,
      done: null,
      abort: null,
      choosing: null,
      release: null,
    });
    return id;
  }

  /** Takes one file in. @throws SourceFault where it, or the deliveries with it, are too large */
  async receive(id: string, name: string, content: Readable): Promise<void> {
    const state = this.#idle(id);
    if (state.files.length >= MOST_FILES) throw new ApiError("delivery_full", String(MOST_FILES));
    await receiveFile(state, name, content, () => bytesBeyond(this.budget, state, this.#states.values()));
  }

  view(id: string, lang: ImportLanguage): DeliveryView {
    return deliveryView(this.#state(id), lang);
  }

  /**
   * Reads what has been received; the view tells how far it is.
   * @param asReference whether drawn layers of which no kind is found are reference layers, as somebody said who brought them
   */
  read(id: string, lang: ImportLanguage, asReference = false): void {
    const state = this.#idle(id);
    if (state.files.length === 0) throw new ApiError("delivery_empty");
    void this.#work(state, "reading", "open", lang, async (signal) => {
      await readFiles(this.db, state, lang, signal, (file) =>
        rowsBeyond(this.budget, state, this.#states.values(), file),
      );
      if (!asReference) return;
      for (const layer of state.layers)
        if (layer.kind === null && layer.layer.drawn) layer.kind = "reference";
    });
  }

  /**
   * Reads a file in the encoding that somebody knows, whose bytes did not tell it. What is wrong with it then takes the place of that.
   * @throws ApiError for a file that is not waiting for one
   */
  decode(id: string, file: string, encoding: string, lang: ImportLanguage): void {
    const state = this.#idle(id);
    const waiting = state.refused.find((one) => one.file === file && asksForEncoding(one));
    const dataset = waiting?.dataset;
    if (waiting === undefined || !dataset) throw new ApiError("unknown_delivery_layer", file);
    this.#work(state, "reading", "open", lang, (signal) =>
      readDecoded(this.db, state, waiting, dataset, encoding, lang, signal),
    );
  }

  /**
   * Takes a choice; what goes wrong becomes the delivery's fault. A file that has to be read again is read on: the view tells how far.
   * @throws ApiError for a layer that is not there
   */
  async choose(id: string, key: string, choice: LayerChoice, lang: ImportLanguage): Promise<void> {
    const state = this.#idle(id);
    const layer = state.layers.find((one) => one.key === key);
    if (layer === undefined) throw new ApiError("unknown_delivery_layer", key);
    const anew = choice.encoding !== undefined && choice.encoding !== layer.encoding;
    const stood = { ...layer };
    const work = this.#work(state, "reading", "open", lang, async (signal) => {
      try {
        if (anew) await readAgain(state, layer, choice.encoding ?? null, signal);
        if (choice.kind !== undefined && choice.kind !== layer.kind) {
          layer.kind = choice.kind;
          layer.map = {};
        }
        if (choice.kind !== undefined) layer.skipped = choice.kind === null;
        if (choice.period !== undefined) layer.period = choice.period;
        if (choice.crs !== undefined) layer.crs = choice.crs;
        if (choice.map !== undefined) layer.map = { ...choice.map };
        if (choice.reference !== undefined) layer.reference = choice.reference;
        if (choice.moneyUnit !== undefined) layer.moneyUnit = choice.moneyUnit;
        layer.remembered = null;
        await relocate(this.db, layer, lang, state.layers);
        await relocateAsking(this.db, state.layers, lang);
        state.check = null;
      } catch (error) {
        Object.assign(layer, stood);
        throw error;
      }
    });
    if (anew) return;
    state.choosing = work;
    await work.finally(() => {
      state.choosing = null;
    });
  }

  /**
   * Waits for a choice that is being taken: whoever types a name and presses the next button at once sends both together.
   * @returns false where it could not be taken: the delivery's fault says why, and what stands is not what was meant
   */
  async chosen(id: string): Promise<boolean> {
    const state = this.#state(id);
    const { choosing } = state;
    await choosing;
    return choosing === null || state.fault === null;
  }

  /** Ties a layer in an own grid to CGCS2000 and takes that as its system. */
  async fit(id: string, key: string, request: FitRequest, lang: ImportLanguage): Promise<FitAnswer> {
    const answer = fitGrid(request, lang);
    if (answer.ok) await this.choose(id, key, { crs: answer.choice }, lang);
    return answer;
  }

  /**
   * Tries everything out in a transaction that is undone.
   * @param screen the period that somebody looks at: its effect is shown first
   */
  check(id: string, lang: ImportLanguage, screen: string | null = null): void {
    const state = this.#idle(id);
    const chosen = this.#chosen(state);
    this.#inTurn(state, "checking", "checked", lang, async () => {
      await tryOut(this.db, state, chosen, await this.#district(), lang, screen);
    });
  }

  /**
   * Writes what was tried out, all in one transaction. Where the district's data have changed since, the answer shown no longer holds:
   * that is the delivery's fault then, and it is open again.
   * @throws ApiError where nothing was tried out
   */
  commit(id: string, accept: Accept, by: string, lang: ImportLanguage): void {
    const state = this.#idle(id);
    const check = state.check;
    if (check === null) throw new ApiError("not_checked");
    const chosen = this.#chosen(state);
    this.#inTurn(state, "committing", "done", lang, async () => {
      const writing = { chosen, check, accept, by, lang, district: await this.#district() };
      await writeDelivery(this.db, state, writing, this.onUnforeseen);
    });
  }

  /**
   * Restores the project that was dropped into the database, which must be empty.
   * @throws ApiError where none was
   */
  restore(id: string, lang: ImportLanguage): void {
    const state = this.#idle(id);
    const { project } = state;
    if (project === null) throw new ApiError("nothing_chosen");
    this.#work(state, "committing", "done", lang, async () => {
      const { district, rows } = await restoreProject(this.db, project);
      state.done = { restored: { district: district.name, rows }, parts: [] };
    });
  }

  /** Back to the choices; what was tried out is forgotten. */
  reopen(id: string): void {
    const state = this.#idle(id);
    if (state.phase !== "checked") return;
    state.phase = "open";
    state.check = null;
  }

  issues(id: string, key: string | null, from: number, size: number): IssuePage {
    const state = this.#state(id);
    if (state.check === null) throw new ApiError("not_checked");
    return issuePage(state, state.check, key, from, size);
  }

  /** Chooses which repairs of a layer are made, and tries everything out anew. */
  repair(
    id: string,
    key: string,
    choice: RepairChoice,
    lang: ImportLanguage,
    screen: string | null = null,
  ): void {
    const state = this.#idle(id);
    const layer = state.layers.find((one) => one.key === key);
    if (layer === undefined) throw new ApiError("unknown_delivery_layer", key);
    layer.repair = choice;
    this.check(id, lang, screen);
  }

  ledger(id: string, key: string, ask: LedgerAsk): LedgerPage {
    const state = this.#state(id);
    const ledger = state.check?.ledgers.get(key);
    const layer = state.layers.find((one) => one.key === key);
    if (layer === undefined) throw new ApiError("unknown_delivery_layer", key);
    if (ledger === undefined) throw new ApiError("not_checked");
    return ledgerPage(ledger.entries, ledger.figures, ask, layer.repair);
  }

  /** The layer and the issues of its rows, for a download. */
  rejected(id: string, key: string): { layer: LayerState; issues: CheckState["issues"] } {
    const state = this.#state(id);
    const layer = state.layers.find((one) => one.key === key);
    if (layer === undefined) throw new ApiError("unknown_delivery_layer", key);
    if (state.check === null) throw new ApiError("not_checked");
    return { layer, issues: state.check.issues };
  }

  /** Stops reading. A transaction that runs is left to its end. */
  stop(id: string): void {
    this.#state(id).abort?.abort();
  }

  /** Forgets the delivery and its files. */
  async drop(id: string): Promise<void> {
    const state = this.#states.get(id);
    if (state === undefined) return;
    this.#states.delete(id);
    state.abort?.abort();
    await this.#clear(state);
  }

  async #clear({ release, folder }: DeliveryState): Promise<void> {
    await release?.();
    // a file may be written to its end meanwhile
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #chosen(state: DeliveryState): readonly LayerState[] {
    const chosen = state.layers.filter(({ kind }) => kind !== null);
    if (chosen.length === 0) throw new ApiError("nothing_chosen");
    const open = state.layers.find((layer) =>
      layer.kind === null ? unknownKind(layer) !== null : !isReady(layer),
    );
    if (open !== undefined) throw new ApiError("not_ready", open.file);
    return chosen;
  }

  #state(id: string): DeliveryState {
    const state = this.#states.get(id);
    if (state === undefined) throw new ApiError("unknown_delivery");
    state.touchedAt = Date.now();
    return state;
  }

  /** @throws ApiError while something is going on */
  #idle(id: string): DeliveryState {
    const state = this.#state(id);
    if (state.abort !== null) throw new ApiError("delivery_busy");
    return state;
  }

  /** Does something that takes a while; what goes wrong becomes the delivery's fault, and it stands where it stood. */
  #work(
    state: DeliveryState,
    during: DeliveryState["phase"],
    then: DeliveryState["phase"],
    lang: ImportLanguage,
    job: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const before = state.phase;
    const abort = new AbortController();
    state.abort = abort;
    state.phase = during;
    state.fault = null;
    state.progress = null;
    return job(abort.signal)
      .then(() => {
        state.phase = then;
      })
      .catch((error: unknown) => {
        // what was tried out may no longer hold
        state.phase = before === "checked" && state.check === null ? "open" : before;
        // whoever dropped it has taken its files away under it
        if (this.#states.has(state.id)) state.fault = this.#faultOf(error, lang);
      })
      .finally(() => {
        state.abort = null;
        state.progress = null;
        // what was laid down after it had been dropped
        if (!this.#states.has(state.id)) return this.#clear(state);
      })
      .catch(this.onUnforeseen);
  }

  /** Trying out and writing go one after another: who waits holds no connection, as readers need them. */
  #inTurn(
    state: DeliveryState,
    during: "checking" | "committing",
    then: DeliveryState["phase"],
    lang: ImportLanguage,
    job: () => Promise<void>,
  ): void {
    const before = this.#turn;
    this.#turn = this.#work(state, during, then, lang, async () => {
      await before;
      if (!this.#states.has(state.id)) throw new ApiError("unknown_delivery");
      await job();
    });
  }

  #district = async (): Promise<string> => (await currentDistrict(this.db))?.id ?? HOME_DISTRICT.id;

  /** The sentence of what went wrong; anything unforeseen is for the log. */
  #faultOf(error: unknown, lang: ImportLanguage): string {
    if (error instanceof ImportError) return error.message;
    if (error instanceof ApiError) return message(error.code, lang, error.subject);
    if (error instanceof SourceFault) return sentence(error.code, lang, error.words);
    this.onUnforeseen(error);
    return message("unexpected", lang);
  }

  private async forgetOld(): Promise<void> {
    const byAge = [...this.#states.values()].toSorted((a, b) => a.touchedAt - b.touchedAt);
    const old = byAge.filter(
      ({ touchedAt }, index) =>
        Date.now() - touchedAt > FORGOTTEN_AFTER_MS || index < byAge.length - MOST_DELIVERIES + 1,
    );
    for (const { id } of old) await this.drop(id);
  }
}
