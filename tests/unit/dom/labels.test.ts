// Tests how a label's text is cleaned, and which readings its lines have.
import { describe, expect, test } from "vitest";
import { cleanLabel, readingsOf } from "../../../utils/dom/labels/labels.ts";
import { looksLikeValue } from "../../../utils/dom/text/text-beside.ts";

const line = (...texts: string[]) => texts.map((text) => ({ text, node: null as never }));

describe("a label as a person reads it", () => {
  test.each([
    ["Client ID *", "Client ID"],
    ["  * Client\u00A0\u200BID : ", "Client ID"],
    ["Client secret (required)*", "Client secret"],
    ["Divisie (verplicht veld):", "Divisie"],
    ["Pays (obligatoire)", "Pays"],
    ["Client ID ⓘ", "Client ID"],
    ["Client secret (webhook)", "Client secret (webhook)"],
    ["***", ""],
  ])("%s → %s", (text, clean) => expect(cleanLabel(text)).toBe(clean));
});

describe("the readings of a label's lines", () => {
  test("a line of help below is left out", () => {
    expect(readingsOf([line("Country"), line("One of nl, be, fr or uk, please")])).toEqual(["Country"]);
  });
  test("a short second line may belong to it", () => {
    expect(readingsOf([line("Client secret"), line("expires on")])).toEqual([
      "Client secret",
      "Client secret expires on",
    ]);
  });
  test("help on the same line leaves the first piece as a second reading", () => {
    expect(readingsOf([line("Division ", "the number of your administration")])).toEqual([
      "Division the number of your administration",
      "Division",
    ]);
  });
  test("a single word more is no help", () => {
    expect(readingsOf([line("Division ", "name")])).toEqual(["Division name"]);
  });
  test("an i or a question mark after it is a help sign", () => {
    expect(readingsOf([line("Client ID", "i")])).toEqual(["Client ID"]);
    expect(readingsOf([line("Client ", "ID", " ? ")])).toEqual(["Client ID"]);
  });
  test("marks alone are no label", () => {
    expect(readingsOf([line("*"), line(" : ")])).toEqual([]);
  });
});

describe("values, as against labels", () => {
  test.each([
    "••••••••",
    "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22",
    "Zk3vT9qLw2Xe",
    "https://app.apicenter.io/x",
    "jan@example.test",
    "3977752",
  ])("%s is one", (text) => expect(looksLikeValue(text)).toBe(true));
  test.each(["Client ID", "Division", "Step 2", "*", "Webhook secret"])("%s is none", (text) =>
    expect(looksLikeValue(text)).toBe(false),
  );
});
