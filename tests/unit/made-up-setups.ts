// Set-ups that fit together, for tests that say what becomes of them: complete, filled into nothing yet.
import type { Setup } from "../../utils/domain/schemas.ts";

export const bakery: Setup = {
  id: "bakery",
  title: "Bakery",
  clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  country: "nl",
  administration: { division: "3977752", name: "Bakery B.V." },
  administrationCountry: "nl",
  progress: {},
};

export const mill: Setup = {
  ...bakery,
  id: "mill",
  title: "Mill",
  clientId: "2c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  administration: { division: "3977760", name: "Mill B.V." },
};

/** Five values as a person types them, with a secret that is looked for afterwards. */
export const typedWith = (clientSecret: string) => ({
  title: "Bakery Noord",
  clientId: "0f8fad5b-d9cb-469f-a165-70867728950e",
  clientSecret,
  country: "nl",
  division: "3977752",
});
