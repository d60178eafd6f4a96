// Turns the answer of XMLDivisions.aspx into the list as it is sent and stored: packed and compressed, once.
import { packAdministrations } from "../domain/administration-list.ts";
import { compress } from "../domain/compressed-text.ts";
import { maxPackedList } from "../domain/limits.ts";
import { parseAdministrations, type AdministrationsProblem } from "./parse-administrations.ts";

/** The list, packed and compressed, or the reason why there is no list. */
export type PackedAnswer = { ok: true; list: string } | { ok: false; code: AdministrationsProblem };

/** Returns the list in an answer, packed and compressed. Returns a code for an answer that is no list. */
export async function packedAnswer(answer: string): Promise<PackedAnswer> {
  const reading = parseAdministrations(answer);
  if (!reading.ok) return reading;
  const list = await compress(packAdministrations(reading.administrations));
  return list.length > maxPackedList ? { ok: false, code: "administrationsTooLarge" } : { ok: true, list };
}
