// How much of the machine may the archives of one delivery take, those inside of them included?
import { SourceFault } from "./sourceFault";
import { HARMLESS_BYTES, HIGHEST_PACKING, LARGEST_UNPACKED_BYTES, MOST_ENTRIES } from "./sourceLimits";

/** What all archives of a delivery have taken so far. */
interface Spent {
  bytes: number;
  entries: number;
  /** Bytes beyond what an archive's own size explains. */
  unexplained: number;
}

/**
 * Shared by an archive that was handed over and all that lie in it: only its own size says how much it may unpack to, as an archive
 * inside of it may be as well packed as what it holds.
 */
export class UnpackBudget {
  /** Bytes that the archive's size still explains. */
  #explained: number;

  private constructor(
    private readonly file: string,
    packedBytes: number,
    private readonly spent: Spent,
  ) {
    this.#explained = packedBytes * HIGHEST_PACKING;
  }

  /** Budgets for the archives of one delivery, one by one. */
  static forDelivery(): (file: string, packedBytes: number) => UnpackBudget {
    const spent: Spent = { bytes: 0, entries: 0, unexplained: 0 };
    return (file, packedBytes) => new UnpackBudget(file, packedBytes, spent);
  }

  /** @throws SourceFault where the delivery holds too many files */
  spendEntries(count: number): void {
    const value = this.spent.entries + count;
    if (value > MOST_ENTRIES)
      throw new SourceFault("archive_entries", { file: this.file, value, limit: MOST_ENTRIES });
    this.spent.entries = value;
  }

  /** Said before they are written. @throws SourceFault where they are more than a delivery would hold */
  spendBytes(bytes: number): void {
    const unexplained = this.spent.unexplained + Math.max(0, bytes - this.#explained);
    if (this.spent.bytes + bytes > LARGEST_UNPACKED_BYTES || unexplained > HARMLESS_BYTES)
      throw new SourceFault("archive_bomb", { file: this.file });
    this.spent.bytes += bytes;
    this.spent.unexplained = unexplained;
    this.#explained = Math.max(0, this.#explained - bytes);
  }
}

/** Whether a fault is for the whole archive that was handed over, wherever in it it was met. */
export const isBeyondBudget = ({ code }: SourceFault): boolean =>
  code === "archive_bomb" || code === "archive_entries";
