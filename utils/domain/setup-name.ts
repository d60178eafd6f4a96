// How a user tells a setup from others.
import type { Setup } from "./schemas.ts";

/** Its title, or the number it shows instead; empty for one that has nothing yet. */
export const nameOf = ({ title, clientId, administration }: Setup): string =>
  title || clientId || (administration?.division ?? "");
