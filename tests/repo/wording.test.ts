// Checks how texts are written: the signs that each language uses, and how long a text may be where space is small.
import { codes } from "../../utils/domain/codes.ts";
import { describe, expect, test } from "vitest";
import { jsonOf } from "./sources.ts";

type Messages = Record<string, { message: string }>;

/** What must not stand in a text, and what to write instead. */
const signs: Record<"every language" | "en" | "nl" | "fr", { wrong: RegExp; instead: string }[]> = {
  "every language": [
    { wrong: /'/, instead: "’" },
    { wrong: /"/, instead: "“…”, ‘…’ or « … »" },
    { wrong: /\.\.\./, instead: "…" },
    { wrong: / {2}|^\s|\s$/, instead: "single spaces, none at the ends" },
    { wrong: / [,.]/, instead: "no space before a comma or full stop" },
  ],
  en: [{ wrong: /[«»‘]/, instead: "“…”" }],
  nl: [{ wrong: /[«»“”]/, instead: "‘…’" }],
  fr: [
    { wrong: /[^\u202F][;?!]/, instead: "a narrow no-break space before ; ? and !" },
    { wrong: /[^\u00A0\d]:(?!\/\/)/, instead: "a no-break space before :" },
    { wrong: /«[^\u00A0]|[^\u00A0]»/, instead: "no-break spaces inside « »" },
    { wrong: /[“”‘]/, instead: "« … »" },
  ],
};

/** Families of keys, and how many characters fit where their texts stand. */
const room: { family: RegExp; most: number }[] = [
  { family: /^page_/, most: 60 },
  { family: /^action_|^fix|^button/, most: 45 },
  { family: /^step_/, most: 60 },
  { family: /^outcome|^value[A-Z]|^step[A-Z]|^setup(Missing|Ready|Filled|Connected|Active)$/, most: 24 },
  { family: new RegExp(`^(?:${codes.join("|")})$`), most: 200 },
];

/** Separators of CSV lists are not texts. */
const noText = new Set(["listSeparator"]);

describe.each(["en", "nl", "fr"] as const)("%s", (language) => {
  const texts = Object.entries(jsonOf(`public/_locales/${language}/messages.json`) as Messages)
    .filter(([key]) => !noText.has(key))
    .map(([key, { message }]) => ({ key, message }));

  test.each([...signs["every language"], ...signs[language]])("writes $instead", ({ wrong }) => {
    expect(texts.filter(({ message }) => wrong.test(message))).toEqual([]);
  });

  test.each(room)("keeps $family within $most characters", ({ family, most }) => {
    const asked = texts.filter(({ key }) => family.test(key));
    expect(asked).not.toEqual([]);
    expect(asked.filter(({ message }) => message.length > most)).toEqual([]);
  });
});
