// What an administration is, wherever it is read, listed or kept.
import type * as z from "zod/mini";
import type { administrationSchema } from "./schemas.ts";

export type Administration = z.infer<typeof administrationSchema>;

export interface ListedAdministration extends Administration {
  /** The one the session is in. */
  current?: boolean;
}
