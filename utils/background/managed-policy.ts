// What an administrator set, read afresh whenever it matters: it may change while the browser runs.
import type { Policy } from "../domain/policy.ts";
import { readPolicy, type PolicyRead } from "../domain/read-policy.ts";
import type { Surroundings } from "./deps.ts";

/** The policy, and the entries of it that are ignored. */
export async function policyRead(around: Surroundings): Promise<PolicyRead> {
  return readPolicy(await around.managed());
}

export async function policyOf(around: Surroundings): Promise<Policy> {
  return (await policyRead(around)).policy;
}
