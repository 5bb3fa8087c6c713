// How does a header read in every year? `2024年工业总产值(万元)` and `2025年1-9月 工业总产值（万元）` are one column of one source.
import { figurePeriod } from "./figurePeriod";
import { headerParts } from "./headerParts";

/** In the place of the period; no office writes it. */
const ANY_PERIOD = "{period}";

/** A header with its period taken out; the header itself where it names none. */
export function headerForm(header: string): string {
  const { name, unit, period, notes } = headerParts(header);
  if (period !== null) return [ANY_PERIOD + name, unit ?? "", ...notes].join("|");
  return figurePeriod(name, null) === null || name === "" ? header : ANY_PERIOD;
}

/**
 * Choices as they are kept for the next delivery: of columns that differ in their period only, one choice where it was the same for all.
 * @param map header → field; headers without a choice are not in it
 */
export function mapOfForms(
  headers: readonly string[],
  map: Readonly<Record<string, string>>,
): Record<string, string> {
  const alike = new Map<string, string[]>();
  for (const header of headers) {
    const form = headerForm(header);
    alike.set(form, [...(alike.get(form) ?? []), header]);
  }
  const kept = { ...map };
  for (const [form, group] of alike) {
    const [field, ...others] = new Set(group.map((header) => map[header]));
    if (field === undefined || others.length > 0) continue;
    for (const header of group) delete kept[header];
    kept[form] = field;
  }
  return kept;
}

/** The choices that were kept, for the headers of this delivery. */
export function mapForHeaders(
  headers: readonly string[],
  kept: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap((header) => {
      const field = kept[header] ?? kept[headerForm(header)];
      return field === undefined ? [] : [[header, field] as const];
    }),
  );
}
