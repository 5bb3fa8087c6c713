// One Mutu with the demo district for all browser tests.
import type { TestProject } from "vitest/node";
import { startServer } from "./startServer";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, stop } = await startServer("demo");
  project.provide("baseUrl", baseUrl);
  return stop;
}
