// Every value that is typed into the panel is kept: a field's row says where it stands, `saveSetup` puts it there.
import { expect, test } from "vitest";
import { saveSetup } from "../../../utils/background/actions/edit-setup.ts";
import { activeOf, readSetups } from "../../../utils/background/stored-setups.ts";
import { forFields, openFields, valueOf, type FieldName } from "../../../utils/domain/fields.ts";
import { fakeDeps } from "./background-deps.ts";

const examples: Partial<Record<FieldName, string>> = {
  clientId: "0f8fad5b-d9cb-469f-a165-70867728950e",
  country: "nl",
  division: "3977752",
};
const typed = forFields((field) => examples[field] ?? `A ${field}`);

test.each(openFields)("%s is kept as it was typed", async (field) => {
  const deps = fakeDeps();
  const { id } = activeOf(await readSetups(deps));
  expect(await saveSetup(deps, typed, { setupId: id })).toMatchObject({ result: "done" });
  const kept = valueOf(activeOf(await readSetups(deps)), field);
  expect(
    kept,
    `put the typed ${field} where its row in utils/domain/fields.ts reads it: withTyped in utils/background/actions/edit-setup.ts`,
  ).toBe(typed[field]);
});
