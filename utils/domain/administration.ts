// Defines an administration, wherever it is read, listed or stored.
import type * as z from "zod/mini";
import type { administrationSchema } from "./schemas.ts";

/** An administration of Exact Online: its division, and number and name if they are known. */
export type Administration = z.infer<typeof administrationSchema>;

/** An administration of a loaded list. */
export interface ListedAdministration extends Administration {
  /** Whether the session is in this administration. */
  current?: boolean;
}
