import type { PageRow } from "../row.ts";
export const registrationRows: readonly PageRow[] = [];
