// Tests the texts of the button on the page in the language that the user chose.
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { inChosenLanguage, textsForButton } from "../../../utils/background/site-texts.ts";
import type { LocaleMessage } from "../../../utils/domain/languages.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { fakeDeps } from "./background-deps.ts";

const deps = () => ({
  ...fakeDeps(),
  messagesIn: async (language: string) =>
    JSON.parse(
      await readFile(new URL(`../../../public/_locales/${language}/messages.json`, import.meta.url), "utf8"),
    ) as Record<string, LocaleMessage>,
});
const options = { keepSecretMinutes: 60, forgetAfterFill: false, pageButton: true };
const refusal: ActionResult = {
  result: "refused",
  code: "clientNotFound",
  substitutions: ["1f6f0c17", "België"],
};

it("leaves the words to the browser while no language is chosen", async () => {
  const world = deps();
  expect(await textsForButton(world, undefined)).toBeNull();
  expect(await inChosenLanguage(world, refusal)).toEqual(refusal);
});

it("tells the document its texts, and each result as a sentence with its substitutions filled", async () => {
  const world = deps();
  await world.local.set("options", { ...options, language: "nl" });
  const texts = await textsForButton(world, "nl");
  expect(texts?.["buttonFill"]).toBe("Exact Online-waarden invullen");
  expect(Object.values(texts ?? {}).every((text) => text !== "")).toBe(true);
  const { said = "" } = await inChosenLanguage(world, refusal);
  expect([said.includes("België"), said.includes("$")]).toEqual([true, false]);
});

it("names the field that is missing in the language of the sentence", async () => {
  const world = deps();
  await world.local.set("options", { ...options, language: "nl" });
  const { said } = await inChosenLanguage(world, {
    result: "refused",
    code: "formOneCredential",
    substitutions: ["clientSecret"],
  });
  expect(said).toContain("Het veld ‘Client secret’");
});

it("says it in the browser's language where the texts cannot be read", async () => {
  const world = { ...deps(), messagesIn: async () => null };
  await world.local.set("options", { ...options, language: "fr" });
  expect(await textsForButton(world, "fr")).toBeNull();
  expect(await inChosenLanguage(world, refusal)).toEqual(refusal);
});
