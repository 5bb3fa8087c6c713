// Is an archive a workbook, whatever its name ends in?
import { openPromise } from "yauzl";

/** A workbook has a part a sheet and a few more; whoever looks further looks at somebody's files. */
const MOST_PARTS = 2000;
/** What each kind of workbook cannot be without (ECMA-376 part 2; OpenDocument 1.3 part 2). */
const PARTS = {
  xlsx: /^xl\/workbook\.(xml|bin)$/i,
  ods: /^META-INF\/manifest\.xml$/i,
} as const;

/** @returns null for any other archive, and for one that cannot be opened: whoever unpacks it says why */
export async function workbookInside(path: string): Promise<"xlsx" | "ods" | null> {
  try {
    const zip = await openPromise(path, { decodeStrings: false, autoClose: false });
    try {
      const names = new Set<string>();
      for await (const { fileName } of zip.eachEntry()) {
        names.add(Buffer.isBuffer(fileName) ? fileName.toString("latin1") : String(fileName));
        if (names.size > MOST_PARTS) break;
      }
      const holds = (part: RegExp) => [...names].some((name) => part.test(name));
      if (holds(PARTS.xlsx) && names.has("[Content_Types].xml")) return "xlsx";
      return holds(PARTS.ods) && names.has("mimetype") && names.has("content.xml") ? "ods" : null;
    } finally {
      zip.close();
    }
  } catch {
    return null;
  }
}
