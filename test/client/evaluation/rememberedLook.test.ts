// Does a choice of method outlive a version, and does a link show its reader what its sender sees?
import { expect, test, vi } from "vitest";
import { readAddress } from "../../../client/state/viewUrl";
import { stubWindow } from "../support/stubWindow";

const kept = stubWindow();

test("what an earlier version kept still holds, either half of it", async () => {
  const { rememberedLook, rememberLook } = await import("../../../client/evaluation/rememberedLook");
  const after = (text: string) => {
    kept.set("mutu.evaluation", text);
    return rememberedLook();
  };
  expect(after("huangyan@2022|wenling")).toBe("m:huangyan@2022~s:wenling");
  expect(after("|wenling")).toBe("s:wenling");
  expect(after("|")).toBe("");
  expect(after("m:jingde@2020~s:wenling")).toBe("m:jingde@2020~s:wenling");
  rememberLook("m:huangyan@2022");
  expect(rememberedLook()).toBe("m:huangyan@2022");
});

test("a link made where nobody chose says so: it does not open by the method that its reader used last", async () => {
  kept.clear();
  vi.resetModules();
  const { currentAddress, nameMethod, openView } = await import("../../../client/state/viewStore");
  const { writeAddress } = await import("../../../client/state/viewUrl");
  const { readEvaluationLook } = await import("../../../client/evaluation/evaluationLook");
  const reader = { period: "", targetSet: "", theme: "light" as const, evaluation: "m:jingde@2020" };
  const seen = (link: string) => readAddress("/", new URL(link, "http://m").search, reader).view.evaluation;
  nameMethod();
  const link = writeAddress(currentAddress());
  expect(link).toBe("/?ev=none");
  expect(readEvaluationLook(seen(link)).method).toBeNull();
  openView({ evaluation: "m:huangyan@2022" });
  nameMethod();
  expect(seen(writeAddress(currentAddress()))).toBe("m:huangyan@2022");
});
