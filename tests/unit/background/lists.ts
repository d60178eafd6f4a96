// Makes lists of administrations for unit tests, as a document sends them.
import type { ListedAdministration } from "../../../utils/domain/administration.ts";
import type { Country } from "../../../utils/domain/countries.ts";
import { packAdministrations } from "../../../utils/domain/administration-list.ts";
import { compress } from "../../../utils/domain/compressed-text.ts";
import { packedAnswer } from "../../../utils/exact/packed-answer.ts";
import { keepAdministrations } from "../../../utils/background/stored-administrations.ts";
import type { Deps } from "../../../utils/background/deps.ts";

/** Returns the list in an answer of XMLDivisions.aspx, as a document sends it. */
export async function sentList(answer: string): Promise<string> {
  const packed = await packedAnswer(answer);
  if (!packed.ok) throw new Error(packed.code);
  return packed.list;
}

/** Keeps a list in the session. */
export async function keepList(
  deps: Deps,
  country: Country,
  list: readonly ListedAdministration[],
): Promise<void> {
  const packed = packAdministrations(list);
  await keepAdministrations(deps, country, { list: await compress(packed), packed });
}
