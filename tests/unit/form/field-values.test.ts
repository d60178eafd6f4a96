// Tests which option of a choice is a country, and what to type to find it.
import { assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { fitOf, searchesFor } from "../../../utils/form/field-values.ts";
import { countries, countryCodes } from "../../../utils/domain/countries.ts";

const fit = (country: string, text: string, value = "") =>
  fitOf("country", country)({ value, texts: text ? [text] : [] });

describe("an option is the country", () => {
  test.each([
    ["nl", "nl", ""],
    ["nl", "NL", ""],
    ["nl", "The Netherlands", "149"],
    ["nl", "🇳🇱 Nederland", ""],
    ["nl", "NL Nederland", ""],
    ["nl", "nl - Netherlands", ""],
    ["nl", "Nederland (+31)", ""],
    ["nl", "Netherlands, The", "NL"],
    ["nl", "Pays-Bas", "nl"],
    ["be", "Belgium / België", ""],
    ["be", "BE – Belgique", "be"],
    ["fr", "France (FR)", ""],
    ["uk", "United Kingdom", "GB"],
    ["uk", "gb", ""],
    ["uk", "United Kingdom of Great Britain and Northern Ireland", "GB"],
    ["nl", "", "nl"],
    ["nl", "Netherlands (Kingdom of the)", "528"],
    ["nl", "Netherlands, Kingdom of the", "149"],
    ["nl", "Netherlands (the)", ""],
    ["nl", "Koninkrijk der Nederlanden", "NLD"],
    ["nl", "Nederlanden, Koninkrijk der", ""],
    ["nl", "Royaume des Pays-Bas", ""],
    ["nl", "Pays-Bas (Royaume des)", ""],
    ["nl", "Pays-Bas (les)", ""],
    ["nl", "Königreich der Niederlande", "56"],
    ["nl", "NLD – Netherlands", ""],
    ["nl", "528", "528"],
    ["nl", "Netherlands (528)", ""],
    ["be", "Belgium (Kingdom of)", "250"],
    ["be", "056", ""],
    ["be", "56", "56"],
    ["be", "Royaume de Belgique", ""],
    ["be", "Koninkrijk België", ""],
    ["fr", "French Republic", ""],
    ["fr", "France (République française)", ""],
    ["fr", "Franse Republiek", ""],
    ["fr", "Französische Republik", ""],
    ["uk", "United Kingdom of Great Britain and Northern Ireland (the)", "826"],
    ["uk", "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord (le)", ""],
    ["uk", "Verenigd Koninkrijk van Groot-Brittannië en Noord-Ierland", ""],
    ["uk", "Vereinigtes Königreich Großbritannien und Nordirland", ""],
    ["uk", "826 United Kingdom", ""],
  ])("%s: “%s” with value “%s”", (country, text, value) =>
    expect(fit(country, text, value)).toBeGreaterThan(0),
  );
});

describe("an option is not the country", () => {
  test.each([
    ["be", "Belarus", "be"],
    ["uk", "Ukrainian", "uk"],
    ["uk", "Ukraine", "UA"],
    ["fr", "France, Metropolitan", "FX"],
    ["nl", "Netherlands (Caribbean)", "BQ"],
    ["nl", "Netherlands Antilles", "AN"],
    ["nl", "Newfoundland and Labrador", "NL"],
    ["nl", "Nederland", "be"],
    ["be", "Nederland en België", ""],
    ["fr", "French Guiana", "GF"],
    ["nl", "Choose a country", ""],
    ["nl", "", ""],
    ["nl", "", "528"],
    ["nl", "🇩🇰", "528"],
    ["be", "Denmark", "56"],
    ["nl", "Netherlands Antilles (the)", "528"],
    ["nl", "Nederlandse Antillen", "530"],
    ["nl", "Sint Maarten (Dutch part)", "534"],
    ["nl", "Bonaire (Kingdom of the Netherlands)", ""],
    ["nl", "Niger", "NE"],
    ["fr", "Saint Martin (French part)", "663"],
    ["fr", "French Southern Territories", "260"],
    ["fr", "Dominican Republic (the)", "214"],
    ["be", "Belize", "084"],
    ["uk", "Virgin Islands (British)", "092"],
    ["uk", "Virgin Islands, British", ""],
    ["uk", "British Indian Ocean Territory (the)", "086"],
    ["uk", "Ireland", "372"],
    ["uk", "Northern Ireland", ""],
    ["uk", "United Kingdom (Northern Ireland)", "XI"],
    ["uk", "Jersey (United Kingdom)", ""],
  ])("%s: “%s” with value “%s”", (country, text, value) => expect(fit(country, text, value)).toBe(0));
});

test("the whole name fits better than a name among codes", () => {
  expect(fit("fr", "France")).toBeGreaterThan(fit("fr", "France (FR)"));
});

test("no word of one country ever fits another, as text, as value or beside a code", () => {
  const country = constantFrom(...countryCodes);
  assert(
    property(country, country, country, (wanted, shown, code) => {
      for (const word of countries[shown].words)
        for (const text of [word, word.toUpperCase(), `${code} - ${word}`, `${code.toUpperCase()} ${word}`])
          if (shown !== wanted) expect(fit(wanted, text)).toBe(0);
    }),
  );
});

test("code and name in two parts that run together are one option", () => {
  expect(fitOf("country", "nl")({ value: "", texts: ["NLNederland", "NL", "Nederland"] })).toBe(3);
  expect(fitOf("country", "nl")({ value: "", texts: ["NLBelgië", "NL", "België"] })).toBe(0);
});

describe("a list of countries is searched by names first, by codes last", () => {
  test.each([
    ["nl", ["netherlands", "nederland", "pays-bas", "niederlande", "nl"]],
    ["be", ["belgi", "belgium", "belgie", "belgique", "belgien", "be"]],
    ["fr", ["fran", "france", "frankrijk", "frankreich", "fr"]],
    ["uk", ["united kingdom", "verenigd koninkrijk", "royaume-uni", "vereinigtes konigreich", "uk", "gb"]],
  ])("%s", (country, searches) => expect(searchesFor("country", country)).toEqual(searches));

  test("a division by its number", () => expect(searchesFor("division", "3977752")).toEqual(["3977752"]));
});
