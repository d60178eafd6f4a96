// Defines a check before a fill: what it reads and what it finds.

import type { Code } from "./codes.ts";
import type { Country } from "./countries.ts";
import type { FieldName } from "./fields.ts";
import type { Fix, OthersForm } from "./fixes.ts";
import type { secretShape } from "./formats.ts";
import type { Policy } from "./policy.ts";
import type { Setup } from "./schemas.ts";
import type { Trouble } from "./sentences.ts";

/** What a check reads. */
export interface CheckInput {
  setup: Setup;
  /** The shape of the kept secret. Null when no secret is kept. */
  secret: ReturnType<typeof secretShape> | null;
  /**
   * What the loaded list says about a typed division. Absent when there is no list, or the division was chosen from it.
   */
  listed?: { known: boolean; divisionOfHid?: string; elsewhere?: Country };
  /** The other setups. This setup may be among them. */
  setups?: readonly Setup[];
  /** What an administrator set. */
  policy?: Policy;
  /** The other connection whose values the form in the tab holds. */
  formOf?: OthersForm;
}

/** What a check found. */
export interface Finding extends Trouble {
  /** Absent when it is about none of the setup's values. */
  field?: FieldName;
  severity: "stops" | "warns";
}

/** One check before a fill. */
export interface Check {
  code: Code;
  field?: FieldName;
  severity: Finding["severity"];
  /** Returns the substitutions of the sentence when the check finds something, else null. */
  find: (input: CheckInput) => string[] | null;
  fixes: (input: CheckInput) => Fix[];
}
