// What tree does a text in WKT (1, ESRI's or 2) spell?

/** `PARAMETER["False_Easting",500000]`: a keyword in capitals with its texts, numbers and nodes. */
export interface WktNode {
  readonly keyword: string;
  readonly values: readonly (string | number | WktNode)[];
}

const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|([A-Za-z_][A-Za-z0-9_]*)|([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)|([[(])|([\])])|(,))/y;

/**
 * The tree of a WKT; null where the text is none. Bare words (`NORTH`) come as texts.
 * Source: OGC 12-063r5, 7; both kinds of brackets and doubled quotes included.
 */
export function parseWkt(text: string): WktNode | null {
  const tokens = tokensOf(text.trim());
  if (tokens === null) return null;
  let at = 0;

  function node(): WktNode | null {
    const keyword = tokens?.[at];
    if (keyword?.kind !== "word" || tokens?.[at + 1]?.kind !== "open") return null;
    at += 2;
    const values: (string | number | WktNode)[] = [];
    for (;;) {
      const value = next();
      if (value === null) return null;
      values.push(value);
      const end = tokens?.[at++];
      if (end?.kind === "close") return { keyword: keyword.text.toUpperCase(), values };
      if (end?.kind !== "comma") return null;
    }
  }

  function next(): string | number | WktNode | null {
    const token = tokens?.[at];
    if (token?.kind === "word" && tokens?.[at + 1]?.kind === "open") return node();
    at++;
    if (token?.kind === "number") return Number(token.text);
    return token?.kind === "word" || token?.kind === "text" ? token.text : null;
  }

  const root = node();
  return root !== null && at === tokens.length ? root : null;
}

interface Token {
  readonly kind: "text" | "word" | "number" | "open" | "close" | "comma";
  readonly text: string;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, quoted, word, number, open, close] = match;
    if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.replaceAll('""', '"') });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else
      tokens.push({ kind: open !== undefined ? "open" : close !== undefined ? "close" : "comma", text: "" });
  }
  return tokens;
}

/** The first node below with one of these keywords, breadth first; null where there is none. */
export function findNode(root: WktNode, ...keywords: readonly string[]): WktNode | null {
  const queue: WktNode[] = [root];
  for (const node of queue) {
    for (const child of childrenOf(node)) {
      if (keywords.includes(child.keyword)) return child;
      queue.push(child);
    }
  }
  return null;
}

export const childrenOf = (node: WktNode): WktNode[] =>
  node.values.filter((value): value is WktNode => typeof value === "object");
