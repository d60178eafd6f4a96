// Contents that no message of ours has, and parts of those it has: what a content script gone bad would try.
import * as fc from "fast-check";
import { ownMessages } from "../../utils/messages/from-own-pages.ts";
import { siteMessages, siteRules } from "../../utils/messages/from-sites.ts";

export const messageNames = [...Object.keys(siteMessages), ...Object.keys(ownMessages)];

const origins = [
  ...new Set(Object.values(siteRules).flatMap((rule) => rule.origins)),
  "null",
  "",
  "https://app.apicenter.io.example",
  "https://app.apicenter.io:8443",
  "http://app.apicenter.io",
  "https://APP.apicenter.io",
  "chrome-extension://another",
  "chrome-extension://this-extension.example",
];

/** Keys that reach for what every object has. */
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

/** Contents that are nearly right: the fields of some message, with values that are right, wrong or absent. */
function nearly(tickets: readonly string[]): fc.Arbitrary<unknown> {
  const ticket = fc.oneof(fc.constantFrom(...tickets, ""), fc.uuid(), anything);
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
      bytes: fc.oneof(fc.integer(), fc.double(), anything),
      report: anything,
      canUndo: fc.oneof(fc.boolean(), anything),
      late: fc.boolean(),
      save: anything,
      forget: anything,
      extra: anything,
    },
    { requiredKeys: [] },
  );
}

/** Who sends it: any mixture of extension, origin, frame and tab. */
export const senders = fc.record(
  {
    id: fc.constantFrom("this-extension", "this-extension", "this-extension", "another", ""),
    origin: fc.constantFrom(...origins),
    frameId: fc.constantFrom(0, 0, 0, 1, -1),
    tabId: fc.constantFrom(1, 2, 3, 9),
  },
  { requiredKeys: [] },
);

export const versions = fc.constantFrom("1.2.3", "1.2.3", "1.2.3", "1.2.2", "", "1.2.3 ", "999");

/** The content of a message of this name: right fields only, nearly right, or anything at all. */
export function contents(name: string, tickets: readonly string[]): fc.Arbitrary<unknown> {
  const schema = { ...siteMessages, ...ownMessages }[name as keyof typeof siteMessages];
  const fields = Object.keys(schema.def.shape);
  const fitting = nearly(tickets).map((content) =>
    Object.fromEntries(Object.entries(content as object).filter(([key]) => fields.includes(key))),
  );
  return fc.oneof({ weight: 4, arbitrary: fitting }, nearly(tickets), anything, deep, poisoned, huge);
}
