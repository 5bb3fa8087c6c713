// From whose eyes, in which colours, over which figures and in which look is the page seen?
import type { Population } from "../../server/api/shapes";
import { BOARDS, MEASURES, ROLES } from "../state/view";
import { type Command, single } from "./command";

/** As many digits choose a measure. */
const DIGITS = 9;
const POPULATIONS: readonly Population[] = ["above-scale", "all"];

export const viewCommands: readonly Command[] = [
  ...ROLES.map(
    (role): Command => ({
      ...{ id: `role.${role}`, group: "go" },
      label: (t) => t("command:role", { role: t(`app:role.${role}`) }),
      can: ({ view }) => view.role !== role,
      run: ({ view }) => view.open({ role }),
    }),
  ),
  ...BOARDS.map(
    (board): Command => ({
      ...{ id: `board.${board}`, group: "go" },
      label: (t) => t("command:board", { board: t(`leader:board.${board}`) }),
      can: ({ view }) => view.role !== "leader" || view.board !== board,
      run: ({ view }) => view.open({ role: "leader", board }),
    }),
  ),
  {
    ...{ id: "present", group: "go", keys: "P" },
    label: (t) => t("command:present"),
    matches: single("p"),
    run: ({ view }) => view.open({ role: "leader", present: true }),
  },
  ...MEASURES.map(
    (measure, i): Command => ({
      ...{ id: `colour.${measure}`, group: "colour" },
      label: (t) => t("command:colour", { measure: t(`map:measure.${measure}`) }),
      ...(i < DIGITS ? { keys: String(i + 1), matches: single(String(i + 1)) } : {}),
      run: ({ view }) => view.open({ measure }),
    }),
  ),
  {
    ...{ id: "hatch", group: "colour" },
    label: (t) => t("app:texture"),
    run: ({ view }) => view.open({ hatch: !view.hatch }),
  },
  ...POPULATIONS.map(
    (population): Command => ({
      ...{ id: `population.${population}`, group: "colour" },
      label: (t) => t("command:population", { population: t(`app:populationLong.${population}`) }),
      can: ({ view }) => view.population !== population,
      run: ({ view }) => view.open({ population }),
    }),
  ),
  ...(["light", "dark"] as const).map(
    (theme): Command => ({
      ...{ id: `theme.${theme}`, group: "look" },
      label: (t) => t("command:theme", { theme: t(`app:theme.${theme}`) }),
      can: ({ view }) => view.theme !== theme,
      run: ({ view }) => view.open({ theme }),
    }),
  ),
  ...(["zh", "en"] as const).map(
    (lang): Command => ({
      ...{ id: `lang.${lang}`, group: "look" },
      label: (t) => t(`command:lang.${lang}`),
      can: ({ view }) => view.lang !== lang,
      run: ({ view }) => view.open({ lang }),
    }),
  ),
];
