// How does commander, which speaks English only, speak the reader's language?
import type { Command, CommanderError, Option } from "commander";
import type { Language } from "../locale/language";

const TITLES: Record<string, string> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** Wrong calls by commander's code; `{0}` and `{1}` are what its message quotes. */
const WRONG: Record<string, string> = {
  "commander.unknownOption": "没有选项 {0}",
  "commander.unknownCommand": "没有命令 {0}",
  "commander.missingArgument": "缺少参数 {0}",
  "commander.missingMandatoryOptionValue": "缺少选项 {0}",
  "commander.optionMissingArgument": "选项 {0} 缺少值",
  "commander.invalidArgument": "选项 {0} 的值 {1} 不可用，可选：{rest}",
  "commander.excessArguments": "多余的参数",
};

/** What stands where nobody says otherwise, as it would be typed; null where that is nothing. */
function usual({ defaultValue, defaultValueDescription }: Option): string | null {
  if (defaultValue === undefined || (Array.isArray(defaultValue) && defaultValue.length === 0)) return null;
  return defaultValueDescription ?? String(defaultValue);
}

/** Options, titles and the fixed lines of a command's help in the reader's language. */
export function speak(command: Command, lang: Language): void {
  const [choices, standing] =
    lang === "en"
      ? [(list: string) => ` (${list})`, (text: string) => ` (default ${text})`]
      : [(list: string) => `（${list}）`, (text: string) => `（默认 ${text}）`];
  command.configureHelp({
    ...(lang === "en" ? {} : { styleTitle: (title: string) => TITLES[title] ?? title }),
    optionDescription: (option) => {
      const { description, argChoices } = option;
      const standard = usual(option);
      return [
        description,
        argChoices === undefined ? "" : choices(argChoices.join(" | ")),
        standard === null ? "" : standing(standard),
      ].join("");
    },
  });
  if (lang !== "en") command.helpOption("-h, --help", "显示用法");
}

/** Why the call was wrong, in one line. */
export function wrongCall({ code, message }: CommanderError, lang: Language): string {
  const plain = message
    .replace(/^error: /, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const words = WRONG[code];
  if (lang === "en" || words === undefined) return plain;
  const quoted = [...plain.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? "");
  const rest = /Allowed choices are (.*?)\.?$/.exec(plain)?.[1] ?? "";
  return words
    .replace("{0}", quoted[0] ?? "")
    .replace("{1}", quoted[1] ?? "")
    .replace("{rest}", rest);
}
