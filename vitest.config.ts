// Tests that run in Node: pure code, rules of the repository, and the main job in Firefox (a project each, so that each can run alone).
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          // Some try an action a hundred times over: a busy machine takes its time.
          testTimeout: 30_000,
          // Files leave nothing behind that another one would meet: a worker for each would take as long again.
          isolate: false,
          // By itself Vitest leaves one core unused.
          maxWorkers: "100%",
        },
      },
      {
        test: {
          name: "repo",
          include: ["tests/repo/**/*.test.ts"],
          environment: "node",
          maxWorkers: "100%",
        },
      },
      {
        test: {
          name: "firefox",
          include: ["tests/firefox/**/*.test.ts", "tests/hostile/**/*.firefox.test.ts"],
          // Proves once more, in Firefox, what is proven in Chromium or beside it.
          exclude: process.env["LONG"]
            ? []
            : [
                "tests/hostile/clicks.firefox.test.ts",
                "tests/hostile/messages-other.firefox.test.ts",
                "tests/hostile/policy.firefox.test.ts",
                "tests/firefox/administrations.test.ts",
                "tests/firefox/withheld-hosts.test.ts",
              ],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file has a Firefox of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
});
