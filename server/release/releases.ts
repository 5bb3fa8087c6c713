// How is a published state looked at? Restored once into a database of its own, read only, and kept open for whoever asks next.

import { join } from "node:path";
import { ApiError } from "../api/apiError";
import type { ListedRelease, ReleaseState } from "../api/releaseShapes";
import type { Database } from "../db/database";
import { migrations, sha256, viewsHash } from "../db/migrationFiles";
import { openCompanion } from "../db/openCompanion";
import { StartupError } from "../db/startupError";
import { currentDistrict, dataVersion } from "../district/district";
import { lastChange } from "../district/lastChange";
import { Memo } from "../metrics/memo";
import { restoreProject } from "../project/restoreProject";
import { type FileSeal, frozenPath, frozenState, quickState, sealOf } from "./frozenFile";
import { type PublishRequest, publishRelease } from "./publishRelease";
import { readOnlyDatabase } from "./readOnlyDatabase";
import { type Release, releaseList, releaseView } from "./releaseList";

/** A release that is open: what a question about it needs. `done` once it is answered. */
export interface OpenRelease {
  readonly release: Release;
  readonly db: Database;
  readonly memo: Memo;
  done(): void;
}

interface Kept {
  readonly opening: Promise<{ db: Database; seal: FileSeal }>;
  readonly memo: Memo;
  users: number;
}

/** How many stay open: the embedded engine holds each in memory. */
const MOST_OPEN = { pglite: 2, postgresql: 6 } as const;

/** Between two looks whether one that is to be closed is still in use. */
const BETWEEN_LOOKS_MS = 20;

/** The releases of one installation. */
export class Releases {
  readonly #db: Database;
  readonly #folder: string;
  readonly #most: number;
  /** By id, the one used last at the end. */
  readonly #open = new Map<string, Kept>();
  /** Those being closed: a folder must not be opened twice. */
  readonly #closing = new Map<string, Promise<void>>();

  /** @param folder of the frozen files and, with the embedded engine, of the databases made of them */
  constructor(db: Database, folder: string, most: number = MOST_OPEN[db.kind]) {
    this.#db = db;
    this.#folder = folder;
    this.#most = most;
  }

  publish(request: PublishRequest): Promise<Release> {
    return publishRelease(this.#db, this.#folder, request);
  }

  /** All of them, the newest first; of each whether its file is there, by its size. */
  async list(): Promise<ListedRelease[]> {
    const { district, version } = await this.#standing();
    return (await releaseList(this.#db, district)).map((release) => ({
      ...releaseView(release),
      file: quickState(this.#folder, release),
      current: release.dataVersion === version,
    }));
  }

  /** Where the working data stand. @param viewing the release that the page shows */
  async state(viewing: Release | null): Promise<ReleaseState> {
    const { district, version } = await this.#standing();
    const [latest] = await releaseList(this.#db, district);
    const changed = await lastChange(this.#db, district);
    return {
      viewing: viewing === null ? null : releaseView(viewing),
      dataVersion: version,
      changedAt: changed?.toISOString() ?? null,
      latest: latest === undefined ? null : releaseView(latest),
      changedSinceLatest: latest !== undefined && latest.dataVersion !== version,
    };
  }

  /** Reads the whole file of a release against its SHA-256. @throws ApiError where it is unknown, missing or damaged */
  async check(id: string): Promise<Release> {
    const release = await this.find(id);
    const state = await frozenState(this.#folder, release);
    if (state === "there") return release;
    throw new ApiError(`release_${state}`, `${release.title}（${frozenPath(this.#folder, id)}）`);
  }

  /** @throws ApiError where there is no such release */
  async find(id: string): Promise<Release> {
    const district = (await currentDistrict(this.#db))?.id ?? "";
    const release = (await releaseList(this.#db, district)).find((one) => one.id === id);
    if (release === undefined) throw new ApiError("unknown_release", id);
    return release;
  }

  /**
   * Opens a release, making its database the first time (some seconds), and keeps it open until others are asked for.
   * Its file is checked then, and again whenever it has been touched: a state is shown only while its proof is there.
   * @throws ApiError where it is unknown, or its file is missing or damaged
   */
  async acquire(id: string): Promise<OpenRelease> {
    const release = await this.find(id);
    await this.#dropTouched(id);
    let kept = this.#open.get(id);
    if (kept === undefined) {
      kept = { opening: this.#openFrozen(release), memo: new Memo(), users: 0 };
      kept.opening.catch(() => this.#open.delete(id));
    }
    // the one used last stays longest
    this.#open.delete(id);
    this.#open.set(id, kept);
    const mine = kept;
    mine.users += 1;
    const leave = () => {
      mine.users -= 1;
      void this.#closeSpare();
    };
    try {
      const { db } = await mine.opening;
      let left = false;
      return {
        release,
        db,
        memo: mine.memo,
        done() {
          if (!left) leave();
          left = true;
        },
      };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Answers one question about a release. */
  async within<T>(id: string, work: (open: OpenRelease) => Promise<T>): Promise<T> {
    const open = await this.acquire(id);
    try {
      return await work(open);
    } finally {
      open.done();
    }
  }

  /** Ends all that are open. */
  async close(): Promise<void> {
    const closing = [...this.#open].map(([id, kept]) => this.#shut(id, kept));
    await Promise.all([...closing, ...this.#closing.values()]);
  }

  async #standing(): Promise<{ district: string; version: string }> {
    const district = await currentDistrict(this.#db);
    if (district === null) throw new ApiError("no_district");
    return { district: district.id, version: await dataVersion(this.#db, district.id) };
  }

  async #openFrozen(release: Release): Promise<{ db: Database; seal: FileSeal }> {
    await this.#closing.get(release.id);
    await this.check(release.id);
    const path = frozenPath(this.#folder, release.id);
    const seal = sealOf(path);
    if (seal === null) throw new ApiError("release_missing", release.title);
    try {
      const db = await openCompanion(this.#db, {
        name: `release_${release.id.replaceAll("-", "_")}`,
        folder: join(this.#folder, release.id),
        mark: `${release.sha256} ${schemaKey()}`,
        asOf: release.asOf,
        fill: async (empty) => {
          await restoreProject(empty, { path, name: release.title });
        },
      });
      return { db: readOnlyDatabase(db, release.title), seal };
    } catch (error) {
      if (error instanceof StartupError) throw new ApiError("release_cannot_open", error.message);
      throw error;
    }
  }

  /** Forgets one whose file is not as it was when it was opened. */
  async #dropTouched(id: string): Promise<void> {
    const kept = this.#open.get(id);
    if (kept === undefined) return;
    const { seal } = await kept.opening;
    const now = sealOf(frozenPath(this.#folder, id));
    if (now?.bytes === seal.bytes && now.modifiedMs === seal.modifiedMs) return;
    if (this.#open.get(id) !== kept) return;
    await this.#shut(id, kept);
  }

  /** Closes those that were used longest ago and are not in use. */
  async #closeSpare(): Promise<void> {
    for (const [id, kept] of this.#open) {
      if (this.#open.size <= this.#most) return;
      if (kept.users === 0) await this.#shut(id, kept);
    }
  }

  #shut(id: string, kept: Kept): Promise<void> {
    this.#open.delete(id);
    const closed = (async () => {
      while (kept.users > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
      await kept.opening.then(({ db }) => db.close()).catch(() => {});
      this.#closing.delete(id);
    })();
    this.#closing.set(id, closed);
    return closed;
  }
}

/** Changes with the tables and functions: what was made by another version is made anew from the file. */
const schemaKey = (): string =>
  sha256([...migrations().map(({ name }) => name), viewsHash()].join("\n")).slice(0, 16);
