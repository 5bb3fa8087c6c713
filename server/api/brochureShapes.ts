// What is said of links to client pages (招商推介页).
import type { BrochureLevel } from "../../geo/promotion/brochure";

export interface BrochureLink {
  seq: number;
  audience: string;
  level: BrochureLevel;
  /** How many sites it shows. */
  sites: number;
  author: string;
  createdAt: string;
  /** The last day on which it opens, `YYYY-MM-DD`. */
  expiresOn: string;
  state: "open" | "expired" | "revoked";
  revokedAt: string | null;
  revokedBy: string | null;
  openings: number;
  lastOpenedAt: string | null;
}

export interface BrochureLinks {
  /** Under which client pages are opened, `http://…`; null: nowhere, as their listener is off. */
  origin: string | null;
  /** The newest first. */
  links: BrochureLink[];
}
