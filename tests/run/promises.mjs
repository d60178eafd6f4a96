// The extension's promises, and which test of this run proves each one with which figure. Writes `docs/promises.md`.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./newer-node.mjs";
import { reportFile } from "./stages.mjs";

/** The promises by their numbers. A test names its number with `proves` of promise.ts. */
export const promises = new Map([
  [
    1,
    "The secret is never on disk: nothing of it in the whole browser profile, in any encoding, at any time.",
  ],
  [
    2,
    "Values go only to the top document of `https://app.apicenter.io`, are read only on `https://apps.exactonline.com`, and administrations only on the four hosts of Exact Online.",
  ],
  [
    3,
    "No message, and no sequence of them, returns a secret without a ticket: whoever asks and however, outside the tab before the user none is given.",
  ],
  [
    4,
    "A ticket comes only from a user's press on something they saw beforehand: never from a script of the page, nor with a key it borrowed.",
  ],
  [
    5,
    "The page gets one element, gone when switched off, and the five values; the secret is nowhere else in it.",
  ],
  [
    6,
    "The extension sends nothing anywhere, offers nothing to pages, and has only the permissions it names.",
  ],
  [
    7,
    "The secret is forgotten after its time, at restart, on request, and, if chosen, after a verified fill.",
  ],
  [8, "The clipboard is never written with a secret."],
  [
    9,
    "Wrong is worse than missing: no value in a wrong field, no webhook secret, no HID taken for a division.",
  ],
  [
    10,
    "Nothing is half done: stopped at any moment, a thing is done or not, says so, and a second click works.",
  ],
  [
    11,
    "Hostile input is bounded: large, nested or damaged lists end in a sentence, and names are shown as text.",
  ],
  [12, "Damaged or older storage is set aside and named; everything else is kept, and the pages open."],
  [13, "After an update a page that is still open does no harm and says that it must be loaded again."],
  [14, "Builds are reproducible: two clean builds give the same bytes."],
  [15, "A policy of an administrator can only tighten."],
  [
    16,
    "A fill belongs to one form at one address: nothing is written into another form, however the page or the user goes on.",
  ],
  [
    17,
    "The screen is believed, not the markup: no secret in plain sight, no webhook secret, no fill of another product's form.",
  ],
  [
    18,
    "What is meant is what was shown at the click: each act names its set-up and its document, and changes no other.",
  ],
  [
    19,
    "Nothing grows faster than the page: a look ends within its budget, every expression is checked, no question waits for ever.",
  ],
  [20, "Nothing is claimed that does not stand: popup, panel and button say what the form holds now."],
]);

const readers = {
  playwright: ({ suites }) =>
    suites.flatMap(function specs(suite) {
      const own = (suite.specs ?? []).flatMap(({ file, title, ok, tests }) =>
        tests.flatMap(({ results, annotations }) =>
          proofs([...annotations, ...results.flatMap((one) => one.annotations ?? [])], { file, title, ok }),
        ),
      );
      return [...own, ...(suite.suites ?? []).flatMap(specs)];
    }),
  vitest: ({ testResults }) =>
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.flatMap(({ fullName, status, meta }) =>
        (meta?.proof ?? []).map((proof) =>
          Object.assign({}, proof, { file: name, title: fullName, ok: status === "passed" }),
        ),
      ),
    ),
};

function proofs(annotations, test) {
  const said = annotations.filter(({ type }) => type === "proof").map(({ description }) => description);
  return [...new Set(said)].map((text) => Object.assign(JSON.parse(text), test));
}

/**
 * Returns every proof in the stages' reports, in the order of the promises:
 * `{ promise, figure, file, title, ok, tests }`.
 */
export function collectProofs(stages) {
  const found = stages.flatMap(({ name, report }) => {
    const file = reportFile(name);
    if (!readers[report] || !existsSync(file)) return [];
    const content = JSON.parse(readFileSync(file, "utf8"));
    return readers[report](content).map((proof) =>
      Object.assign(proof, { file: proof.file.split(/[\\/]/).at(-1) }),
    );
  });
  return together(found).toSorted(
    (one, other) =>
      one.promise - other.promise ||
      one.file.localeCompare(other.file, "en") ||
      one.title.localeCompare(other.title, "en"),
  );
}

/** Joins tests of one file with the same figure into one proof. A table of tests has one test for each row. */
function together(found) {
  const kept = new Map();
  for (const proof of found) {
    const key = JSON.stringify([proof.promise, proof.file, proof.figure]);
    const tests = (kept.get(key)?.tests ?? 0) + 1;
    const ok = proof.ok && (kept.get(key)?.ok ?? true);
    kept.set(key, { ...proof, ok, tests, title: tests === 1 ? proof.title : `${tests} tests` });
  }
  return [...kept.values()];
}

/**
 * Returns the counts of a stage: how many promises have a proof and no failed one. `missed` lists the numbers of the
 * others.
 */
export function judgePromises(found) {
  const kept = [...promises.keys()].filter((number) => {
    const own = found.filter(({ promise }) => promise === number);
    return own.length > 0 && own.every(({ ok }) => ok);
  });
  const missed = [...promises.keys()].filter((number) => !kept.includes(number));
  return { passed: kept.length, failed: missed.length, missed };
}

/** Writes `docs/promises.md`. */
export function writePromises(found) {
  const rows = [...promises].flatMap(([number, promise]) => {
    const own = found.filter((proof) => proof.promise === number);
    const lines = own.map(({ figure, file, title, ok }) => [
      ok ? figure : `FAILED: ${figure}`,
      `\`${file}\`: ${title}`,
    ]);
    return (lines.length > 0 ? lines : [["", "no test in this run"]]).map(([figure, test], index) => [
      index === 0 ? number : "",
      index === 0 ? promise : "",
      figure,
      test,
    ]);
  });
  const text = `# What is promised, and what proves it

Written by \`npm test\` from what its tests said, not by hand; \`npm run test:long\` adds the proofs of its longer tests. What
this protects against, and what it cannot, is in [threat-model.md](threat-model.md).

| # | promise | figure of the last run | proven by |
| --- | --- | --- | --- |
${rows.map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n")}
`;
  writeFileSync(join(root, "docs/promises.md"), text);
}

function cell(content) {
  return String(content).replaceAll("|", "\\|").replaceAll("\n", " ");
}
