import type { PageRow } from "../row.ts";
export const exactRows: readonly PageRow[] = [];
