// Imports the text of a list as side panel and background do together.
import { importSetups } from "../../../utils/background/import-setups.ts";
import type { Deps } from "../../../utils/background/deps.ts";
import type { ImportAnswer } from "../../../utils/domain/list-mistakes.ts";
import { readSetupsFile } from "../../../utils/domain/setups-file.ts";

/** Reads a list, and adds its setups where the whole list is right. */
export async function importText(deps: Deps, text: string): Promise<ImportAnswer> {
  const read = readSetupsFile(new TextEncoder().encode(text));
  return read.ok ? importSetups(deps, read.setups) : read.answer;
}
