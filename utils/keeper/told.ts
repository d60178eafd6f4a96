// What a site's document is told before it looks: what to look by, and whether to offer the button.
import type { Told } from "../messages/craft.ts";
import { readLearned } from "./learned.ts";
import { readOptions } from "./options.ts";
import { textsForButton } from "./site-texts.ts";
import type { Surroundings } from "./surroundings.ts";

export async function whatIsTold(around: Surroundings): Promise<Told> {
  const [learned, { pageButton, language }] = await Promise.all([readLearned(around), readOptions(around)]);
  const texts = await textsForButton(around, language);
  return { learned, pageButton, ...(texts && { texts }) };
}
