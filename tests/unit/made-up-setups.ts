// Invented setups that fit together, for tests of later changes: complete, and not filled in anywhere yet.
import type { Setup } from "../../utils/domain/schemas.ts";

/** A complete setup. */
export const bakery: Setup = {
  id: "bakery",
  title: "Bakery",
  clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  country: "nl",
  administration: { division: "3977752", name: "Bakery B.V." },
  administrationCountry: "nl",
  progress: {},
};

/** Another complete setup, with its own client ID and administration. */
export const mill: Setup = {
  ...bakery,
  id: "mill",
  title: "Mill",
  clientId: "2c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  administration: { division: "3977760", name: "Mill B.V." },
};

/** Returns five values as a user types them. The tests search for the secret afterwards. */
export const typedWith = (clientSecret: string) => ({
  title: "Bakery Noord",
  clientId: "0f8fad5b-d9cb-469f-a165-70867728950e",
  clientSecret,
  country: "nl",
  division: "3977752",
});
