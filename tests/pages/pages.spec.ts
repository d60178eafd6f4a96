// Tests every row of every table, each on its page in a real browser.
import { proves } from "../run/promise.ts";
import { expect, test } from "./open-page.ts";
import type { PageRow } from "./row.ts";
import { labelRows } from "./rows/labels.ts";
import { credentialRows } from "./rows/credentials.ts";
import { drawnCredentialRows } from "./rows/credentials-drawn.ts";
import { partCredentialRows } from "./rows/credentials-parts.ts";
import { screenCredentialRows } from "./rows/credentials-screen.ts";
import { registrationRows } from "./rows/registration.ts";
import { exactRows } from "./rows/exact.ts";
import { wordRows } from "./rows/words.ts";
import { visibilityRows } from "./rows/visibility.ts";

const tables: Readonly<Record<string, readonly PageRow[]>> = {
  labels: labelRows,
  words: wordRows,
  visibility: visibilityRows,
  credentials: credentialRows,
  "credentials on the screen": screenCredentialRows,
  "credentials as drawn": drawnCredentialRows,
  "credentials in parts": partCredentialRows,
  registration: registrationRows,
  "Exact Online": exactRows,
};

/** Tables that show words and labels in many ways. Every second row runs in `npm test`, all rows in `npm run test:long`. */
const sampled: ReadonlySet<string> = new Set([
  "labels",
  "words",
  "visibility",
  "credentials as drawn",
  "registration",
]);

for (const [table, rows] of Object.entries(tables))
  test.describe(table, () => {
    for (const [place, row] of rows.entries())
      test(row.name, { tag: sampled.has(table) && place % 2 > 0 ? "@long" : [] }, async ({ open }) => {
        const { page, script } = await open(row.url, { ...row.also, [row.url]: row.file });
        await row.before?.(page);
        const answer = await script.call("read", row.read);
        expect(answer).toEqual(row.expect);
        for (const text of row.mustNot ?? []) expect(JSON.stringify(answer)).not.toContain(text);
        await row.act?.(page, script);
        proves(test.info(), 9, "0 wrong values read: no webhook secret, no HID");
        if (table.startsWith("credentials "))
          proves(test.info(), 17, "0 webhook secrets taken, whatever labels and frames say");
      });
  });
