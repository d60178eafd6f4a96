// Tests which field a label names, and that every word of the table is needed.
import { describe, expect, test } from "vitest";
import {
  fieldOfLabel,
  fieldOfLabels,
  fieldOfLabelBy,
  wordTable,
  type WordTable,
} from "../../../utils/domain/labels-of-fields.ts";
import { labelledWords } from "../../pages/rows/words.ts";

const says = (read: (text: string) => unknown) => labelledWords.map(([label]) => read(label));
const asItIs = JSON.stringify(says(fieldOfLabel));
const changes = (table: WordTable) => JSON.stringify(says(fieldOfLabelBy(table))) !== asItIs;
const without = (words: readonly string[], word: string) =>
  words.map((one) => (one === word ? "changed beyond recognition" : one));

describe("a label names a field", () => {
  test.each(labelledWords)("%s: %s", (label, field) => expect(fieldOfLabel(label)).toBe(field));

  test("through accents, case, stars, zero-width characters and no-break spaces", () => {
    expect(fieldOfLabel(" \u200BCLIENT\u00A0Sécrét *: ")).toBe("clientSecret");
  });

  test("through fillers and parentheses together", () => {
    expect(fieldOfLabel("Enter your Exact Online Client ID (required) *")).toBe("clientId");
  });
});

describe("no word of the table is dead: without it, a label of the word page reads otherwise", () => {
  const fields = Object.entries(wordTable.fields) as [keyof WordTable["fields"], readonly string[]][];
  test.each(fields.flatMap(([field, words]) => words.map((word) => [field, word] as const)))(
    "%s: %s",
    (field, word) => {
      const changed = { ...wordTable.fields, [field]: without(wordTable.fields[field], word) };
      expect(
        changes({ ...wordTable, fields: changed }),
        `write a label with “${word}” for ${field} into tests/pages/rows/words.ts`,
      ).toBe(true);
    },
  );
  test.each(wordTable.others.map((word) => [word]))("negative: %s", (word) => {
    expect(changes({ ...wordTable, others: without(wordTable.others, word) })).toBe(true);
  });
  test.each(wordTable.places.map((word) => [word]))("place: %s", (word) => {
    expect(changes({ ...wordTable, places: without(wordTable.places, word) })).toBe(true);
  });
  test.each(wordTable.fillers.map((word) => [word]))("filler: %s", (word) => {
    expect(changes({ ...wordTable, fillers: without(wordTable.fillers, word) })).toBe(true);
  });
});

describe("the labels of one control together", () => {
  const label = (text: string, source = "label") => ({ text, source });

  test("the first that says anything decides", () => {
    expect(fieldOfLabels([label("Step 2"), label("Client ID"), label("Exact Online")])).toBe("clientId");
  });
  test("two that disagree name nothing", () => {
    expect(fieldOfLabels([label("Client secret"), label("Webhook secret")])).toBeNull();
  });
  test("a placeholder counts only where nothing else does", () => {
    expect(fieldOfLabels([label("Client secret"), label("Client ID", "placeholder")])).toBe("clientSecret");
    expect(fieldOfLabels([label("Step 2"), label("Client ID", "placeholder")])).toBe("clientId");
  });
});
