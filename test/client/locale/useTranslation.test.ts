// Do the parts of a page find their words in their subjects, in the language of the page?
import i18next from "i18next";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { useTranslation } from "../../../client/locale/useTranslation";

beforeAll(async () => {
  await i18next.init({
    resources: {
      en: { app: { name: "Page" }, land: { plots_one: "{{count}} plot", plots_other: "{{count}} plots" } },
      zh: { app: { name: "页面" }, land: { plots_other: "{{count}} 宗" } },
    },
    lng: "zh",
    defaultNS: "app",
    initAsync: false,
  });
});

const given: unknown[] = [];
function Part() {
  const { t } = useTranslation(["land", "app"]);
  const page = useTranslation();
  given.push(t);
  return createElement("p", null, `${t("plots", { count: 2 })} · ${t("app:name")} · ${page.t("name")}`);
}
const shown = () => renderToStaticMarkup(createElement(Part));

test("the first subject, another by its prefix, the default where none is named; anew in another language", async () => {
  expect(shown()).toBe("<p>2 宗 · 页面 · 页面</p>");
  await i18next.changeLanguage("en");
  expect(shown()).toBe("<p>2 plots · Page · Page</p>");
});

test("one function for a language and its subjects, so that memos hold", () => {
  given.length = 0;
  shown();
  shown();
  expect(given[0]).toBe(given[1]);
});
