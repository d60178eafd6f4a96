// Tests which words a style sheet's `content` shows.
import { describe, expect, test } from "vitest";
import { textOfContent } from "../../../utils/dom/text/drawn-words.ts";

const attributes: Readonly<Record<string, string>> = { "data-label": "Client ID" };
const text = (content: string) => textOfContent(content, (name) => attributes[name] ?? null);

describe("content", () => {
  test.each([
    ['"Client ID"', "Client ID"],
    ["attr(data-label)", "Client ID"],
    ['attr(data-label type(<string>), "none")', "Client ID"],
    ["attr(gone)", ""],
    ['"Client " "ID"', "Client ID"],
    ['counter(step) ". " attr(data-label)', ". Client ID"],
    ['counters(step, " of ") "!"', "!"],
    ['url("https://example.test/Client.png") "ID"', "ID"],
    ['"*" / "required"', "*"],
    ['"a \\"b\\" \\\\ c"', 'a "b" \\ c'],
    ['"Client\\a ID"', "Client\nID"],
    ['"unended', "unended"],
    ["attr(data-label", "Client ID"],
    ["none", ""],
  ])("%s → %s", (content, words) => expect(text(content)).toBe(words));
});
