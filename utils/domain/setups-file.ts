// Reads and prints files of setups. The side panel loads this only for a file, because few users have one.
import { listRefused, type ImportAnswer } from "./list-mistakes.ts";
import type { ListedSetup } from "./listed-setups.ts";
import { maxListFile, textOfFile } from "./list-text.ts";
import { readSetupList } from "./setups-csv.ts";

export { printSetups } from "./setups-csv.ts";

/** The setups of a file, or what to tell the user. */
export type SetupsFile = { ok: true; setups: readonly ListedSetup[] } | { ok: false; answer: ImportAnswer };

const refusal = (code: "listTooLarge" | "listNotText"): SetupsFile => ({
  ok: false,
  answer: { result: { result: "refused", code }, mistakes: [] },
});

/** Reads all setups of a file, or none. */
export function readSetupsFile(file: Uint8Array): SetupsFile {
  if (file.length > maxListFile) return refusal("listTooLarge");
  const text = textOfFile(file);
  if (text === null) return refusal("listNotText");
  const read = readSetupList(text);
  return read.ok ? read : { ok: false, answer: listRefused(read.mistakes) };
}
