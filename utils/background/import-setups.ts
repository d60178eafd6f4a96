// Imports a list of setups: all of its lines in one write, or none.
import { listRefused, type ImportAnswer, type ListMistake } from "../domain/list-mistakes.ts";
import type { ListedSetup } from "../domain/listed-setups.ts";
import type { Setup } from "../domain/schemas.ts";
import { done } from "./actions/result.ts";
import { knownIn, withKnownName, type KnownAdministrations } from "./known-administrations.ts";
import { listWants } from "./stored-administrations.ts";
import { isUntouched } from "./stored-setups.ts";
import { change } from "./store/store.ts";
import type { Deps } from "./deps.ts";

const isSame = (setup: Setup, { country, division }: Omit<ListedSetup, "line">): boolean =>
  setup.country === country && setup.administration?.division === division;

/** Finds the lines that have the number that users see in Exact Online instead of the division, by the loaded list. */
function seenNumbers(listed: readonly ListedSetup[], known: KnownAdministrations | null): ListMistake[] {
  return listed.flatMap(({ line, country, division }): ListMistake[] => {
    if (division === undefined || !known || country !== known.country || known.ofDivision(division))
      return [];
    const meant = known.ofHid(division);
    return meant ? [{ line, code: "listDivisionHid", substitutions: [division, meant.division] }] : [];
  });
}

/**
 * Adds the setups of a list. Skips a line that is a setup already. A line with the title of a setup but other values is
 * a mistake. Returns the result, and the mistakes. Where there is a mistake, adds nothing.
 */
export function importSetups(deps: Deps, list: readonly ListedSetup[]): Promise<ImportAnswer> {
  return change<ImportAnswer, typeof listWants>(
    deps,
    () => listWants,
    async ({ setups, policy, memory }) => {
      const known = await knownIn(memory);
      const before = new Map(setups.items.map((setup) => [setup.title, setup]));
      const used = list.flatMap(({ line, ...listed }): ListMistake[] => {
        const there = before.get(listed.title);
        return there && !isSame(there, listed)
          ? [{ line, code: "listTitleUsed", substitutions: [listed.title.slice(0, 40)] }]
          : [];
      });
      const mistakes = [...used, ...seenNumbers(list, known)];
      if (mistakes.length > 0)
        return { answer: listRefused(mistakes.toSorted((one, other) => one.line - other.line)) };
      const wanted = list.filter(({ title }) => !before.has(title));
      const added = wanted.map(({ title, country, division }): Setup => {
        const setup: Setup = {
          id: deps.newId(),
          title,
          clientId: "",
          ...(country && { country }),
          ...(division !== undefined && { administration: { division } }),
          progress: {},
        };
        return known ? withKnownName(setup, known) : setup;
      });
      const there = list.length - added.length;
      const answer: ImportAnswer = {
        result: done("setupsImported", String(added.length), String(there)),
        mistakes: [],
      };
      const [first] = added;
      if (!first) return { answer };
      // Drop the empty setup that every installation starts with, where it is the only one.
      const kept = setups.items.filter((setup) => setups.items.length > 1 || !isUntouched(setup, policy));
      const items = [...kept, ...added];
      const activeId = kept.some(({ id }) => id === setups.activeId) ? setups.activeId : first.id;
      return { answer, disk: { setups: { activeId, items } } };
    },
  );
}
