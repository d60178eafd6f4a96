// Tests the next step of popup and panel on API Center's form: a fill while the setup needs one, and never after the
// fill has done its job.
import { expect, it } from "vitest";
import type { FormFacts } from "../../../utils/domain/facts.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { viewOf } from "../../../utils/domain/view-of.ts";
import { bakery } from "../made-up-setups.ts";

/**
 * The form of an application that the user opened again: it contains all values, and the last fill's report is gone.
 */
const reopened: FormFacts = {
  found: ["title", "clientId", "clientSecret", "country", "division"],
  current: { title: "Bakery", clientId: bakery.clientId, country: "nl", division: "3977752" },
  secretFilled: true,
  evidence: [],
};

function nextOn(form: FormFacts, progress: Setup["progress"]) {
  const active = { ...bakery, progress };
  const page = { kind: "api-center-form", form } as const;
  return viewOf({ page, setups: [active], active, secret: "usual", keepSecretMinutes: 30 }).next;
}

const emptied = { ...reopened, secretFilled: false };
const changed = { ...reopened, current: { ...reopened.current, division: "10" } };

it.each<[told: string, form: FormFacts, progress: Setup["progress"], next: string]>([
  ["nothing was filled yet", reopened, { captured: 1 }, "fill-form"],
  ["it is filled, and no access was given yet", reopened, { captured: 1, filled: 2 }, "fill-form"],
  ["access was given", reopened, { captured: 1, filled: 2, authorised: 3 }, "open-checklist"],
  ["the test succeeded", reopened, { captured: 1, filled: 2, connected: 3 }, "open-checklist"],
  ["another secret was taken since", reopened, { captured: 4, filled: 2, connected: 3 }, "fill-form"],
  ["the form's secret is gone", emptied, { captured: 1, filled: 2, connected: 3 }, "fill-form"],
  ["the form holds another division", changed, { captured: 1, filled: 2, connected: 3 }, "fill-form"],
])("what comes next on the reopened form when %s", (_told, form, progress, next) => {
  expect(nextOn(form, progress)).toBe(next);
});
