// The shape of a check before a fill: what it reads, and what it finds.

import type { Code } from "./codes.ts";
import type { Country } from "./countries.ts";
import type { FieldName } from "./fields.ts";
import type { Fix, OthersForm } from "./fixes.ts";
import type { secretShape } from "./formats.ts";
import type { Policy } from "./policy.ts";
import type { Setup } from "./schemas.ts";
import type { Trouble } from "./sentences.ts";

export interface CheckInput {
  setup: Setup;
  /** How the kept secret looks; null when none is kept. */
  secret: ReturnType<typeof secretShape> | null;
  /** What the loaded list says of a typed division; absent when there is no list or the number was chosen from it. */
  listed?: { known: boolean; divisionOfHid?: string; elsewhere?: Country };
  /** The other setups; this one may be among them. */
  setups?: readonly Setup[];
  /** What an administrator set. */
  policy?: Policy;
  /** The other connection whose values the form in the tab holds. */
  formOf?: OthersForm;
}

export interface Finding extends Trouble {
  /** Absent when it is about none of the setup's values. */
  field?: FieldName;
  severity: "stops" | "warns";
}

export interface Check {
  code: Code;
  field?: FieldName;
  severity: Finding["severity"];
  /** The substitutions of the sentence when the check finds something, else null. */
  find: (input: CheckInput) => string[] | null;
  fixes: (input: CheckInput) => Fix[];
}
