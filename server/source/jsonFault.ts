// Where does a text stop being JSON, and what is wrong there? `JSON.parse` says so in English only, and not always where.

type JsonFaultCode =
  | "json_ended"
  | "json_text_open"
  | "json_no_value"
  | "json_no_name"
  | "json_no_colon"
  | "json_no_comma"
  | "json_comma_too_many"
  | "json_not_a_number"
  | "json_bad_escape"
  | "json_control_sign"
  | "json_more";

export interface JsonFault {
  readonly code: JsonFaultCode;
  /** From 1. */
  readonly line: number;
  /** Sign in the line, from 1. */
  readonly column: number;
  /** What stands there, shortened; "" at the end. */
  readonly found: string;
}

const SPACE = /[ \t\n\r]*/y;
const WORD = /true|false|null/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NUMBER_LIKE = /[-+.\d]|NaN|Infinity/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LONGEST_FOUND = 12;
/** No number is longer; what goes on further is looked at as it stands. */
const LONGEST_CUT = 64;
/** The last sign that may not stand in a text of JSON as it is. */
const LAST_CONTROL = 0x1f;

/** Null where the text is JSON. Goes through it once, without depth. */
export function jsonFault(text: string): JsonFault | null {
  const open: ("{" | "[")[] = [];
  let at = 0;
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined || (found === "" && pattern !== SPACE)) return false;
    at += found.length;
    return true;
  };
  /** Reads a text in quotes; the fault where it is none that JSON knows. */
  const quoted = (): JsonFault | null => {
    const start = at;
    for (at++; at < text.length; ) {
      const sign = text[at];
      if (sign === '"') {
        at++;
        return null;
      }
      if (sign === "\\") {
        if (!eat(ESCAPE)) return faultAt(text, at, at + 1 < text.length ? "json_bad_escape" : "json_ended");
      } else if (text.charCodeAt(at) <= LAST_CONTROL) return faultAt(text, at, "json_control_sign");
      else at++;
    }
    return faultAt(text, start, "json_text_open");
  };
  /** What must stand next. */
  let next: "value" | "value or ]" | "name" | "name or }" | "comma" = "value";
  for (;;) {
    eat(SPACE);
    const sign = text[at];
    if (sign === undefined)
      return next === "comma" && open.length === 0 ? null : faultAt(text, at, "json_ended");
    if (next === "comma") {
      const within = open.at(-1);
      if (within === undefined) return faultAt(text, at, "json_more");
      if (sign === (within === "{" ? "}" : "]")) open.pop();
      else if (sign === ",") next = within === "{" ? "name" : "value";
      else return faultAt(text, at, "json_no_comma");
      at++;
      continue;
    }
    if ((next === "value or ]" && sign === "]") || (next === "name or }" && sign === "}")) {
      open.pop();
      at++;
      next = "comma";
      continue;
    }
    if (next === "name" || next === "name or }") {
      if (sign !== '"') return faultAt(text, at, sign === "}" ? "json_comma_too_many" : "json_no_name");
      const wrong = quoted();
      if (wrong !== null) return wrong;
      eat(SPACE);
      if (at >= text.length) return faultAt(text, at, "json_ended");
      if (text[at] !== ":") return faultAt(text, at, "json_no_colon");
      at++;
      next = "value";
      continue;
    }
    if (sign === "{" || sign === "[") {
      open.push(sign);
      at++;
      next = sign === "{" ? "name or }" : "value or ]";
      continue;
    }
    if (sign === '"') {
      const wrong = quoted();
      if (wrong !== null) return wrong;
    } else if (!eat(WORD)) {
      const start = at;
      NUMBER_LIKE.lastIndex = at;
      const numberLike = NUMBER_LIKE.test(text);
      if (!eat(NUMBER) || /[\w.+]/.test(text[at] ?? "")) {
        // a number or word that the end of the file cuts in two is not the fault: the end is
        if (open.length > 0 && text.length - start <= LONGEST_CUT && /^[-+.\w]+\s*$/.test(text.slice(start)))
          return faultAt(text, text.length, "json_ended");
        const late = next === "value" && (sign === "]" || sign === "}") && open.length > 0;
        return faultAt(
          text,
          start,
          late ? "json_comma_too_many" : numberLike ? "json_not_a_number" : "json_no_value",
        );
      }
    }
    next = "comma";
  }
}

function faultAt(text: string, at: number, code: JsonFaultCode): JsonFault {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - (before.lastIndexOf("\n") + 1) + 1;
  const [found = ""] = text.slice(at, at + LONGEST_FOUND).split(/[\r\n]/);
  return { code, line, column, found };
}
