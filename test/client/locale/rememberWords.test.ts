// Does a remembered sentence say what i18next would say, in every language, with every value?
import fc from "fast-check";
import i18next from "i18next";
import { describe, expect, test } from "vitest";
import { rememberWords } from "../../../client/locale/rememberWords";
import type { Words } from "../../../client/locale/words";

const CATALOGUES = {
  en: {
    land: {
      plots_one: "{{count}} plot",
      plots_other: "{{count}} plots",
      of: "{{part}} of {{whole}}",
      plain: "Plots",
      deep: { inner: "inside", again: "$t(plain) again" },
    },
    app: { plain: "Page" },
  },
  zh: {
    land: {
      plots_other: "{{count}} 宗",
      of: "{{whole}} 中的 {{part}}",
      plain: "地块",
      deep: { inner: "里面", again: "又是 $t(plain)" },
    },
    app: { plain: "页面" },
  },
};

const fresh = () => {
  const made = i18next.createInstance();
  void made.init({
    resources: CATALOGUES,
    lng: "zh",
    fallbackLng: "zh",
    defaultNS: "app",
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return made;
};

const keys = fc.constantFrom("plots", "of", "plain", "deep.inner", "deep.again", "app:plain", "not.there");
const value = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom("1", "", "null", "x", "2"),
  fc.constantFrom(null, undefined, true, Number.NaN),
);
const values = fc.option(fc.record({ count: value, part: value, whole: value }, { requiredKeys: [] }), {
  nil: undefined,
});
const asked = fc.record({ lang: fc.constantFrom("zh", "en"), key: keys, values });

describe("remembered sentences", () => {
  test("say what i18next says, whatever was asked before", () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 40 }), (questions) => {
        const plain = fresh();
        const speakers = {
          zh: plain.getFixedT("zh", "land") as unknown as Words,
          en: plain.getFixedT("en", "land") as unknown as Words,
        };
        const remembering = { zh: rememberWords(speakers.zh), en: rememberWords(speakers.en) };
        for (const { lang, key, values: given } of [...questions, ...questions]) {
          const words = (of: typeof speakers) => of[lang](key, given);
          expect(words(remembering)).toBe(words(speakers));
        }
      }),
    );
  });

  test("are put together once for the same values, and anew for values that are no plain ones", () => {
    let asked = 0;
    const anew = fresh().getFixedT("en", "land") as unknown as (...words: unknown[]) => string;
    const counting = ((...words: unknown[]) => {
      asked += 1;
      return anew(...words);
    }) as unknown as Words;
    const say = rememberWords(counting);
    for (let i = 0; i < 3; i++) expect(say("of", { part: 1, whole: 2 })).toBe("1 of 2");
    expect(asked).toBe(1);
    // the same list may hold other things the next time
    const list = ["a"];
    expect(say("of", { part: list, whole: 2 })).toBe("a of 2");
    list.push("b");
    expect(say("of", { part: list, whole: 2 })).toBe("a,b of 2");
    expect(asked).toBe(3);
  });
});
