// What an administrator set, read afresh whenever it matters: it may change while the browser runs.
import type { Policy } from "../setup/policy.ts";
import { readPolicy, type PolicyRead } from "../setup/read-policy.ts";
import type { Surroundings } from "./surroundings.ts";

/** The policy for what is shown, and the entries of it that are ignored. */
export async function policyRead(around: Surroundings): Promise<PolicyRead> {
  return readPolicy(await around.managedSoon());
}

/** The policy for what is shown and kept. */
export async function policyOf(around: Surroundings): Promise<Policy> {
  return (await policyRead(around)).policy;
}

/** The policy that decides whether a form is filled: waits for a browser that has just started. */
export async function policyForFill(around: Surroundings): Promise<Policy> {
  return readPolicy(await around.managed()).policy;
}
