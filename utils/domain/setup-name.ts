// Names a setup so that a user can tell it from others.
import type { Setup } from "./schemas.ts";

/**
 * Returns the title of a setup, else its client ID, else its division. Returns an empty text when it has none of them.
 */
export const nameOf = ({ title, clientId, administration }: Setup): string =>
  title || clientId || (administration?.division ?? "");
