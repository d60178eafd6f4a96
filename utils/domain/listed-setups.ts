// Defines a setup of a list, as the side panel read it from a file and as the background takes it.
import * as z from "zod/mini";
import { isDivision } from "./formats.ts";
import { maxLengths, maxListed } from "./limits.ts";
import { countrySchema } from "./schemas.ts";

/** The shape of all setups of a list. */
export const listedSetupsSchema = z.lazy(() =>
  z
    .array(
      z.strictObject({
        /** Its line in the file. */
        line: z.int(),
        title: z.string().check(z.minLength(1), z.maxLength(maxLengths.title)),
        country: z.exactOptional(countrySchema),
        division: z.exactOptional(z.string().check(z.refine(isDivision))),
      }),
    )
    .check(z.maxLength(maxListed)),
);

/** One setup of a list that was read. */
export type ListedSetup = z.infer<typeof listedSetupsSchema>[number];
