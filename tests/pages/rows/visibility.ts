import type { PageRow } from "../row.ts";
export const visibilityRows: readonly PageRow[] = [];
