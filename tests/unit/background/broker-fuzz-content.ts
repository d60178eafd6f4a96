// Generates contents that no message has, and parts of real ones: what a malicious content script would send.
import * as fc from "fast-check";
import { fromOwnPages } from "../../../utils/messages/from-own-pages.ts";
import { fromSites } from "../../../utils/messages/from-sites.ts";
import { fieldNames } from "../../../utils/domain/fields.ts";
import { apiCenterOrigin, appCentreOrigin, exactOrigin } from "../../../utils/domain/sites.ts";

/** The names of all messages from sites and from own pages. */
export const messageNames = [...Object.keys(fromSites), ...Object.keys(fromOwnPages)];

const origins = [
  ...new Set(Object.values(fromSites).flatMap(({ from }) => from)),
  "null",
  "",
  "https://app.apicenter.io.example",
  "https://app.apicenter.io:8443",
  "http://app.apicenter.io",
  "https://APP.apicenter.io",
  "chrome-extension://another",
  "chrome-extension://this-extension.example",
];

/** Keys that every object inherits. */
const poison = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "then",
  "toJSON",
];

const anything = fc.anything({ key: fc.oneof(fc.string(), fc.constantFrom(...poison)), maxDepth: 3 });
const huge = fc.constantFrom("x".repeat(600_000), "\u0000".repeat(9_999), "\u202E\uD800".repeat(5_000));
const deep = fc.constant(
  Array.from({ length: 2_000 }).reduce<unknown>((inner) => ({ __proto__: null, a: inner }), "end"),
);
const poisoned = fc
  .constantFrom(...poison)
  .map(
    (key) => JSON.parse(`{"${key}":{"ticket":"x","tabId":2,"request":{"action":"fill-form"}}}`) as unknown,
  );

/**
 * Returns contents that are almost right: the fields of some message, with values that are right, wrong or missing.
 * With `whole` no field is missing.
 */
function nearly(tickets: readonly string[], whole: boolean): fc.Arbitrary<object> {
  const ticket = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...tickets) },
    fc.constantFrom("", fc.sample(fc.uuid(), { numRuns: 1, seed: 1 })[0]!),
    anything,
  );
  const outcome = fc.record({ outcome: fc.constantFrom("filled", "unchanged", "rejected") });
  const report = fc.record(Object.fromEntries(fieldNames.map((field) => [field, outcome])));
  const facts = fc.record(
    {
      kind: fc.oneof(
        fc.constantFrom("api-center-form", "exact-signed-in", "app-centre-credentials"),
        anything,
      ),
      country: fc.oneof(fc.constantFrom("nl", "be", "de"), anything),
      problem: fc.oneof(fc.string(), huge),
    },
    { requiredKeys: [] },
  );
  return fc.record(
    {
      ticket,
      tabId: fc.oneof(fc.constantFrom(1, 2, 3, -1, 1e300, Number.NaN), anything),
      request: fc.oneof(
        fc.record({
          action: fc.constantFrom("fill-form", "capture-credentials", "forget-secret", "new-setup"),
        }),
        anything,
      ),
      facts: fc.oneof(facts, anything),
      documentKey: fc.oneof(fc.constantFrom("document-2"), anything),
      clientId: fc.oneof(fc.uuid(), anything),
      clientSecret: fc.oneof(fc.string(), huge),
      secretState: fc.constantFrom("readable", "masked", "none"),
      text: fc.oneof(fc.constant("<Administrations/>"), huge, anything),
      setups: fc.oneof(
        fc.array(fc.record({ line: fc.integer(), title: fc.oneof(fc.constant("Mill"), huge, anything) })),
        anything,
      ),
      bytes: fc.oneof(fc.integer(), fc.double(), anything),
      report: fc.oneof(report, anything),
      canUndo: fc.oneof(fc.boolean(), anything),
      late: fc.boolean(),
      save: anything,
      forget: anything,
      extra: anything,
    },
    whole ? {} : { requiredKeys: [] },
  );
}

const mixedSenders = fc.record(
  {
    id: fc.constantFrom("this-extension", "another", ""),
    origin: fc.constantFrom(...origins),
    frameId: fc.constantFrom(0, 1, -1),
    tabId: fc.constantFrom(1, 2, 3, 9),
  },
  { requiredKeys: [] },
);
const rightSenders = fc.record({
  id: fc.constant("this-extension"),
  origin: fc.constantFrom(apiCenterOrigin, appCentreOrigin, exactOrigin("nl")),
  frameId: fc.constant(0),
  tabId: fc.constantFrom(1, 2, 3),
});

/** Senders of a message: more often our own content scripts than a mixture of extension, origin, frame and tab. */
export const senders = fc.oneof(
  { weight: 3, arbitrary: rightSenders },
  { weight: 2, arbitrary: mixedSenders },
);

/** Versions of the extension in a message: mostly the current one. */
export const versions = fc.oneof(
  { weight: 6, arbitrary: fc.constant("1.2.3") },
  fc.constantFrom("1.2.2", "", "1.2.3 ", "999"),
);

/** Returns contents for a message of this name: the right fields only, almost right, or anything. */
export function contents(name: string, tickets: readonly string[]): fc.Arbitrary<unknown> {
  const row = { ...fromSites, ...fromOwnPages }[name as keyof typeof fromSites];
  const fields = new Set([
    ...Object.keys(row.content.def.getter().def.shape),
    ...(row.ticket ? ["ticket"] : []),
  ]);
  const own = (whole: boolean) =>
    nearly(tickets, whole).map((content) =>
      Object.fromEntries(Object.entries(content).filter(([key]) => fields.has(key))),
    );
  const weighted = { weight: 4, arbitrary: own(true) };
  return fc.oneof(weighted, own(false), nearly(tickets, false), anything, deep, poisoned, huge);
}
