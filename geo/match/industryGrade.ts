// Does the class of an industry (一、二、三类工业) go with the class of the land? By GB 50137 the third disturbs most.

/** Industries by the beginnings of their GB/T 4754 codes, and the class that their land has to have at least. */
export interface IndustryGrade {
  readonly grade: 1 | 2 | 3;
  readonly prefixes: readonly string[];
}

const USES: Readonly<Record<string, 1 | 2 | 3>> = { "100101": 1, "100102": 2, "100103": 3 };

/** Class of industrial land by its use code; null where the code does not say. Source: 国土空间调查、规划、用途管制用地用海分类指南. */
export const gradeOfUse = (use: string | null): 1 | 2 | 3 | null =>
  use === null ? null : (USES[use] ?? null);

/**
 * Class that an industry asks of its land, by the longest beginning that is listed; null where none is.
 * @example gradeOfIndustry("2614", [{ grade: 3, prefixes: ["26"] }]) // 3
 */
export function gradeOfIndustry(industry: string, grades: readonly IndustryGrade[]): 1 | 2 | 3 | null {
  const listed = grades.flatMap(({ grade, prefixes }) =>
    prefixes.flatMap((prefix) => (industry.startsWith(prefix) ? { grade, length: prefix.length } : [])),
  );
  return listed.toSorted((a, b) => b.length - a.length)[0]?.grade ?? null;
}
