// How does docs/formats.md read? From the same columns and words as the page, so that neither can be behind the other.
import { formatGuide } from "../../../server/export/formatGuide";

export interface FormatWords {
  readonly about: Readonly<Record<string, string>>;
  readonly rule: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly unit: Readonly<Record<"area" | "money", string>>;
  readonly all: string;
  readonly formats: string;
  readonly systems: string;
  readonly encodings: string;
}

const MUST = { yes: "yes", one_of: "one of these", no: "" } as const;
const bullets = (text: string): string =>
  text
    .split("\n")
    .map((line) => `- ${line}`)
    .join("\n");
/** A bar ends a cell. */
const cell = (text: string): string => text.replaceAll("|", "\\|");

export function formatsPage(words: FormatWords): string {
  const kinds = formatGuide().map(({ kind, templates, columns }) => {
    const links = templates.map((format) => `\`/templates/${kind}?format=${format}\``).join(", ");
    const rows = columns.map(({ field, header, required, unit, names, example }) =>
      [
        header,
        MUST[required],
        [words.rule[kind]?.[field] ?? "", unit === null ? "" : `In ${words.unit[unit]}.`].join(" ").trim(),
        names.join("、"),
        example,
      ]
        .map(cell)
        .join(" | "),
    );
    return `## ${kind}

${words.about[kind]} Templates: ${links}.

| column | required | what may stand in it | read as well | example |
| --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join("\n")}
`;
  });
  return `# Formats: every column, its rule and an example

The page says the same under 数据 → 格式与模板, and gives the templates; dropped as they are, with their example, they come in without a click.
How files are read, checked and taken back: [import.md](import.md). This page is written by \`test/delivery/templates.test.ts\` (\`-u\`).

${kinds.join("\n")}
## Rules for all

${bullets(words.all)}

## File formats

${bullets(words.formats)}

## Coordinate systems

${bullets(words.systems)}

## Encodings

${bullets(words.encodings)}
`;
}
