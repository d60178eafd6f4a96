// Counts what a stage really ran, from the JSON report of its tool. A skipped test did not pass, so it counts as
// failed.
import { existsSync, readFileSync } from "node:fs";

const counters = {
  counts: (counts) => counts,
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
 * Returns the counts of a stage: `{ passed, failed, reason? }`. Without a kind of report, the exit code counts as one
 * test. Counts one failure with its reason when a stage left no report or ran no test. It does so too when a stage
 * ended with an error although no test failed.
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

const tellers = {
  vitest({ testResults }) {
    return testResults.flatMap(({ name, message, assertionResults }) => [
      ...(message ? [{ title: name, texts: [message] }] : []),
      ...assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages }) => ({ title: fullName, texts: failureMessages })),
    ]);
  },
  playwright({ suites, errors }) {
    const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
    const failed = suites.flatMap(specs).filter(({ ok }) => !ok);
    return [
      ...errors.map(({ message }) => ({ title: "outside of tests", texts: [message] })),
      ...failed.map(({ file, line, title, tests }) => ({
        title: `${file}:${line} ${title}`,
        texts: tests.flatMap(({ results }) =>
          results.flatMap((one) => one.errors.map(({ message }) => message)),
        ),
      })),
    ];
  },
};

/**
 * Returns what failed, and why, as text. A stage's own output ends with a list of all tests, far from the errors.
 * Returns an empty text without a report.
 */
export function tellFailures(kind, file) {
  try {
    return tellers[kind](JSON.parse(readFileSync(file, "utf8")))
      .map(({ title, texts }) => `✗ ${title}\n${texts.join("\n").slice(0, 3_000)}`)
      .join("\n\n")
      .slice(0, 15_000);
  } catch {
    return "";
  }
}
