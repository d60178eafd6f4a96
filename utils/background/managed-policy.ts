// What an administrator set, read afresh whenever it matters: it may change while the browser runs.
import type { Policy } from "../domain/policy.ts";
import { readPolicy, type PolicyRead } from "../domain/read-policy.ts";
import type { Deps } from "./deps.ts";

/** The policy, and the entries of it that are ignored. */
export async function policyRead(deps: Deps): Promise<PolicyRead> {
  return readPolicy(await deps.managed());
}

export async function policyOf(deps: Deps): Promise<Policy> {
  return (await policyRead(deps)).policy;
}
