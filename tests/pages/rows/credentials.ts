import type { PageRow } from "../row.ts";
export const credentialRows: readonly PageRow[] = [];
