// What newer-node.mjs offers to TypeScript.
import type { SpawnOptions } from "node:child_process";

export const root: string;
export function commandFile(packageName: string, command: string): string;
export function toolEnvironment(node?: string): Record<string, string | undefined>;
export function run(
  program: string,
  args: readonly string[],
  options?: SpawnOptions & { show?: boolean; timeLimit?: number },
): Promise<{ code: number; output: string }>;
