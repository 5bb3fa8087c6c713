// Are commands found by what people type, and does every key mean one of them?
import { readdirSync, readFileSync } from "node:fs";
import i18next from "i18next";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Command, CommandContext, KeyPress } from "../../../client/command/command";
import { commandHits, wordsOf } from "../../../client/command/commandHits";
import type { Words } from "../../../client/locale/words";
import type { View } from "../../../client/state/view";
import { stubWindow } from "../support/stubWindow";

const LANGUAGES = ["zh-CN", "en"] as const;
let stored: Map<string, string>;
let commands: readonly Command[];
let words: Record<(typeof LANGUAGES)[number], Words>;

beforeAll(async () => {
  stored = stubWindow();
  ({ COMMANDS: commands } = await import("../../../client/command/commands"));
  const folder = (language: string) => new URL(`../../../client/locale/${language}/`, import.meta.url);
  const resources = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(
        readdirSync(folder(language)).map((file) => [
          file.replace(".json", ""),
          JSON.parse(readFileSync(new URL(file, folder(language)), "utf8")),
        ]),
      ),
    ]),
  );
  await i18next.init({ lng: "zh-CN", resources, defaultNS: "app" });
  words = {
    "zh-CN": i18next.getFixedT("zh-CN") as unknown as Words,
    en: i18next.getFixedT("en") as unknown as Words,
  };
});

const found = (typed: string) =>
  commandHits(wordsOf(commands, words["zh-CN"], words.en), typed).map(({ id }) => id);
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, command: false, shift: false },
  ...held,
});
const meant = (key: KeyPress) => commands.filter(({ matches }) => matches?.(key)).map(({ id }) => id);

describe("the list of commands", () => {
  test("has words in both languages, and none is there twice", () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const { id, label } of commands) {
      expect(label(words["zh-CN"]), id).toMatch(/\p{Script=Han}/u);
      expect(label(words.en), id).not.toMatch(/\p{Script=Han}|^[\w.]+:[\w.]+$/u);
    }
  });

  test("gives each key that it prints to the one command that prints it", () => {
    for (const { id, keys } of commands) {
      if (keys === undefined) continue;
      const parts = keys.split("+");
      const key = parts.at(-1) === "Esc" ? "Escape" : (parts.at(-1) ?? "");
      const held = { command: parts.includes("Ctrl"), shift: parts.includes("Shift") };
      expect(meant(press(key, held)), keys).toEqual([id]);
    }
    // the same letter alone and with Ctrl are two things
    expect(meant(press("c"))).toEqual(["compare"]);
    expect(meant(press("c", { command: true }))).toEqual([]);
    expect(meant(press("y", { command: true }))).toEqual(["redo"]);
  });

  test("is found by Chinese words, by initials, by English, and by several words at once", () => {
    expect(found("深色")).toEqual(["theme.dark"]);
    expect(found("ztss")).toContain("theme.dark");
    expect(found("dark")).toEqual(["theme.dark"]);
    expect(found("mjss")[0]).toBe("colour.tax");
    expect(found("tax per")[0] ?? found("tax")[0]).toBe("colour.tax");
    expect(found("筛选")[0]).toBe("panel.filter");
    expect(found("qingjing").length).toBeGreaterThan(3);
    expect(found("theme light")).toEqual(["theme.light"]);
    expect(found("nichtvorhanden")).toEqual([]);
    expect(found("")).toHaveLength(commands.length);
  });
});

test("keys without Ctrl can be switched off, and this browser remembers it", async () => {
  const { setSingleKeys, singleKeysOn } = await import("../../../client/state/singleKeys");
  expect(singleKeysOn()).toBe(true);
  setSingleKeys(false);
  expect(singleKeysOn()).toBe(false);
  expect([...stored.values()]).toEqual(["off"]);
  setSingleKeys(true);
  const { isSingleKey } = await import("../../../client/command/command");
  expect([press("a"), press("?"), press("1")].every(isSingleKey)).toBe(true);
  expect([press("Escape"), press("k", { command: true }), press("ArrowUp")].some(isSingleKey)).toBe(false);
});

test("Escape closes one thing at a time, and leaves neither the filter nor the scenario", async () => {
  const { closeOne } = await import("../../../client/command/closeOne");
  const { startTool, toolNow } = await import("../../../client/selection/toolStore");
  const { setDraft, currentDraft } = await import("../../../client/scenario/draft");
  const { onCommand } = await import("../../../client/state/commands");
  let panels = 0;
  const stop = onCommand("closePanel", () => {
    panels += 1;
  });
  let view = {
    ...{ role: "planner", parcelId: "G1", parkId: null, filter: "tax<48", scenario: "new", table: "" },
    classes: new Set(["1"]),
  } as unknown as View;
  const steps: string[] = [];
  const open = (patch: Partial<View>) => {
    view = { ...view, ...patch };
    steps.push(JSON.stringify(patch));
  };
  const pressEscape = () =>
    closeOne({ view: { ...view, open }, scene: { scopeParkId: "P1" } } as unknown as CommandContext);
  startTool("box");
  setDraft({ kind: "split", plotId: "G1", points: [] });
  pressEscape();
  expect([currentDraft(), toolNow().tool, steps]).toEqual([null, "box", []]);
  pressEscape();
  expect([toolNow().tool, steps]).toEqual([null, []]);
  // a form that is being filled in goes alone; what it is about stays chosen
  const { holdForm } = await import("../../../client/scenario/openForm");
  const { scenarioPage, setScenario } = await import("../../../client/scenario/scenarioStore");
  setScenario({ selected: ["G1"] });
  const cancelled: string[] = [];
  const letGo = holdForm(() => {
    cancelled.push("form");
    letGo();
  });
  pressEscape();
  expect([cancelled, scenarioPage().selected, steps]).toEqual([["form"], ["G1"], []]);
  // then the line between two scenarios, which lies over the map, before what is open beside it
  const { setSwipe, swipeNow } = await import("../../../client/scenario/swipeStore");
  setSwipe({ with: "s1" });
  pressEscape();
  expect([swipeNow().with, scenarioPage().selected, steps]).toEqual([null, ["G1"], []]);
  setScenario({ selected: [] });
  for (let i = 0; i < 4; i++) pressEscape();
  expect(steps).toEqual(['{"parcelId":null,"parkId":"P1"}', '{"parkId":null}', '{"classes":null}']);
  expect(panels).toBe(1);
  expect(view).toMatchObject({ filter: "tax<48", scenario: "new" });
  stop();
});

test.each([
  ["ant-dropdown", true],
  ["ant-dropdown ant-dropdown-hidden", false],
  ["ant-select-dropdown", true],
  ["ant-select-dropdown ant-select-dropdown-hidden", false],
  ["ant-dropdown ant-slide-up-leave", false],
  ["ant-popover", false],
])("while only `%s` lies on the page, Escape is a menu's: %s", async (classes, taken) => {
  const has = new Set(classes.split(" "));
  const matches = (selector: string) =>
    selector.split(",").some((one) => {
      const [needed = "", ...refused] = [...one.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name);
      return has.has(needed) && !refused.some((name) => has.has(name));
    });
  vi.stubGlobal("document", { querySelector: (selector: string) => (matches(selector) ? {} : null) });
  const { hasMenu } = await import("../../../client/state/keysTaken");
  expect(hasMenu()).toBe(taken);
  vi.unstubAllGlobals();
});
