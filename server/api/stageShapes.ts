// What the client may know of the project list (三已三未).
import type { IndicatorOperator } from "../../geo/indicator/indicator";
import type { LargeOfYear } from "../../geo/promotion/item21";
import type { Verdict } from "../../geo/target/target";

interface StageDefinition {
  id: string;
  name: string;
  nameEn: string;
  /** After so many days in it a project is stalled; null: never. */
  limitDays: number | null;
  /** Status words of the office that mean it. */
  words: string[];
}

export interface StageEntry {
  stage: string;
  onDay: string;
  owner: string;
  note: string | null;
  author: string;
  createdAt: string;
}

export interface StagedProject {
  id: string;
  name: string;
  leadUnit: string | null;
  investmentYuan: number | null;
  startsOn: string | null;
  /** Its own status word (项目状态), as its record or file has it. */
  state: string | null;
  /** Null: nobody has said. */
  current: StageEntry | null;
  /** Whole days in the stage; null without one. */
  days: number | null;
  stalled: boolean;
  /** The newest first. */
  history: StageEntry[];
}

/** The states alone. */
export interface StageNames {
  stages: StageDefinition[];
  /** The names are a sample until the office has set its own. */
  example: boolean;
}

export interface StageBoard {
  stages: StageDefinition[];
  /** The names are a sample until the office has set its own. */
  example: boolean;
  projects: StagedProject[];
  large: { fromYi: number; fromTenYi: number; unknown: number };
  /** Of those that start in the year of the day. */
  thisYear: { year: string; fromYi: number; fromTenYi: number; yuan: number };
  /** The whole investment by the quarter in which projects start. */
  quarters: { quarter: string; projects: number; yuan: number }[];
  /** What item 21 asks for. */
  targets: {
    id: string;
    name: string;
    nameEn: string | null;
    target: string;
    unit: string;
    operator: IndicatorOperator;
    /** By the list, this year and those to come in which projects start; empty where no list says it (annual investment). */
    years: LargeOfYear[];
    /** The newest value that was reported; null: none. */
    reported: { asOf: string; value: string; verdict: Verdict } | null;
  }[];
}
