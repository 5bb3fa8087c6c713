// How the promises are checked: unit and property tests, database tests on both engines, then the browser.
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // these put a window where the engines would take it for a browser's
        test: { name: "page", include: ["test/client/**/*.test.ts"], isolate: true },
      },
      {
        extends: true,
        // the engines' WebAssembly is compiled once a worker, not once a file: a quarter of the time
        test: {
          name: "rest",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/client/**"],
          isolate: false,
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["geo/**/*.ts"],
      reporter: ["text-summary"],
      reportsDirectory: "test/output/coverage",
      thresholds: { lines: 95, branches: 90, functions: 95, statements: 95 },
    },
  },
});
