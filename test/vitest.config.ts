// How the promises are checked: unit and property tests, database tests on both engines, then the browser.
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // the engines' WebAssembly is compiled once a worker, not once a file: a quarter of the time
    isolate: false,
    coverage: {
      provider: "v8",
      include: ["geo/**/*.ts"],
      reporter: ["text-summary"],
      reportsDirectory: "test/output/coverage",
      thresholds: { lines: 95, branches: 90, functions: 95, statements: 95 },
    },
  },
});
