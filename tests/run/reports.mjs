// Counts what a stage really ran, from the JSON report of its tool. What was skipped did not pass: it counts as failed.
import { existsSync, readFileSync } from "node:fs";

const counters = {
  vitest({ numPassedTests, numTotalTests, testResults }) {
    const files = testResults.filter(
      ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
    );
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests + files.length };
  },
  playwright({ stats, errors }) {
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
  },
};

/**
 * The counts of a stage: `{ passed, failed, reason? }`. Without a kind of report the exit code is the one test.
 * A stage that left no report, ran nothing, or ended badly though no test failed counts one failure and says why.
 */
export function countStage(kind, file, code) {
  if (!kind) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  let counts;
  try {
    counts = existsSync(file) ? counters[kind](JSON.parse(readFileSync(file, "utf8"))) : null;
  } catch {
    counts = null;
  }
  if (!counts) return { passed: 0, failed: 1, reason: "left no report" };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, reason: "ran no test" };
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, reason: `ended with code ${code}` };
  return counts;
}
