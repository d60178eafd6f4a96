// Generates sequences of messages that a malicious content script could send, with its answers and waits between them.
import * as fc from "fast-check";
import { fromSites } from "../../../utils/messages/from-sites.ts";
import { contents } from "./broker-fuzz-content.ts";

/** The script's claim about its page: the form is there. */
export const formShown = {
  kind: "api-center-form" as const,
  form: { found: [], current: {}, secretFilled: false, evidence: [] },
};

/** One step of an attack. */
export type Step =
  | { say: string; content: unknown }
  /** Uses the last ticket that the script got. */
  | { say: "fill-values" | "fill-report"; stolen: true }
  | { answers: "form" | "nothing" | "another-document" }
  | { waits: number };

const key = fc.constantFrom("document-2", "document-3");
const cleverly: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    say: fc.constant("page-facts"),
    content: fc.record({ facts: fc.constant(formShown), documentKey: key }),
  }),
  fc.record({ say: fc.constant("fill-request"), content: fc.record({ documentKey: key }) }),
  fc.record({ say: fc.constantFrom("fill-values", "fill-report"), stolen: fc.constant<true>(true) }),
  fc.record({ answers: fc.constantFrom("form", "nothing", "another-document") }),
  fc.record({ waits: fc.constantFrom(100, 600, 3_500) }),
);
const names = Object.keys(fromSites);
const anyhow: fc.Arbitrary<Step> = fc
  .constantFrom(...names)
  .chain((say) => fc.record({ say: fc.constant(say), content: contents(say, [crypto.randomUUID()]) }));
const some = fc.oneof({ weight: 6, arbitrary: cleverly }, { weight: 1, arbitrary: anyhow });
const anySequence = fc.array(some, { minLength: 2, maxLength: 6 });
/** The steps that do get a secret in the tab in front. */
export const theWay: readonly Step[] = [
  { say: "page-facts", content: { facts: formShown, documentKey: "document-2" } },
  { waits: 600 },
  { say: "fill-request", content: { documentKey: "document-2" } },
  { say: "fill-values", stolen: true },
];
const nearlyTheWay = fc
  .array(fc.record({ at: fc.nat(4), leaves: fc.boolean(), puts: fc.option(some, { nil: null }) }), {
    maxLength: 2,
  })
  .map((changes) =>
    changes.reduce(
      (steps, { at, leaves, puts }) => steps.toSpliced(at, leaves ? 1 : 0, ...(puts ? [puts] : [])),
      [...theWay],
    ),
  );
/** Sequences of two to six steps: random ones, and `theWay` with one or two steps changed, removed or added. */
export const sequence = fc.oneof(anySequence, nearlyTheWay);
