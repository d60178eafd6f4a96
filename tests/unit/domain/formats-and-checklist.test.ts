// Tests countries, formats and the checklist with tables of examples.
import { describe, expect, it } from "vitest";
import {
  countries,
  countryCodes,
  countryFromAppCentrePath,
  countryFromHost,
  countryFromWords,
} from "../../../utils/domain/countries.ts";
import {
  isClientId,
  isDivision,
  secretShape,
  tidyClientId,
  tidyClientSecret,
} from "../../../utils/domain/formats.ts";
import { stepsOf } from "../../../utils/domain/checklist.ts";
import { stepNames } from "../../../utils/domain/steps.ts";

describe("countries", () => {
  it.each([
    ["NL", "nl"],
    [" Nederland ", "nl"],
    ["The Netherlands", "nl"],
    ["nl - Netherlands", "nl"],
    ["België (BE)", "be"],
    ["Belgique", "be"],
    ["gb", "uk"],
    ["Great Britain", "uk"],
    ["United Kingdom\u200B", "uk"],
    ["France", "fr"],
    ["🇳🇱 Netherlands, The", "nl"],
  ])("reads %s as %s", (text, country) => {
    expect(countryFromWords(text)).toBe(country);
  });

  it.each(["", "Germany", "de", "nl be", "Netherlands / Belgium", "constructor", "New Caledonia (France)"])(
    "does not guess from «%s»",
    (text) => {
      expect(countryFromWords(text)).toBeNull();
    },
  );

  it("knows each by its host and by the App Centre's path", () => {
    for (const code of countryCodes) {
      expect(countryFromHost(countries[code].host)).toBe(code);
      expect(countryFromAppCentrePath(`/${countries[code].appCentre.toUpperCase()}/en-US/V2/Manage`)).toBe(
        code,
      );
    }
    expect(countryFromHost("start.exactonline.de")).toBeNull();
    expect(countryFromAppCentrePath("/uk/en-GB/V2/Manage")).toBeNull();
  });

  it("gives no word to two countries", () => {
    const words = countryCodes.flatMap((code) => countries[code].words);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe("formats", () => {
  it("strips braces, spaces and capitals from a client ID", () => {
    const tidy = tidyClientId(" {0F8FAD5B-D9CB-469F-A165-70867728950E} \u200B");
    expect(tidy).toBe("0f8fad5b-d9cb-469f-a165-70867728950e");
    expect(isClientId(tidy)).toBe(true);
    expect(isClientId(tidy.slice(1))).toBe(false);
  });

  it("tells the length of webhook secrets from client secrets", () => {
    expect(secretShape("a1B2c3D4e5F6")).toBe("usual");
    expect(secretShape("a1B2c3D4e5F6g7H8")).toBe("webhook");
    expect(secretShape("a1B2c3D4")).toBe("unusual");
    expect(tidyClientSecret(" a1B2c3D4e5F6\n")).toBe("a1B2c3D4e5F6");
  });

  it("takes digits of any length for a division, nothing else", () => {
    expect(["0012345", "12345678"].every(isDivision)).toBe(true);
    expect(["", "12 345", "1e5", "-1", "٣"].some(isDivision)).toBe(false);
  });
});

describe("checklist", () => {
  const setup = { id: "a", title: "", clientId: "", progress: {} };
  const states = (input: Partial<Parameters<typeof stepsOf>[0]>) =>
    Object.fromEntries(
      stepsOf({ setup, secretKept: false, page: { kind: "elsewhere" }, findings: [], ...input }).map(
        ({ step, state }) => [step, state],
      ),
    );

  it("starts with one step now and the rest to do", () => {
    const all = Object.values(states({}));
    expect(all).toEqual(["now", ...stepNames.slice(1).map(() => "todo")]);
  });

  it("goes back to the credentials when the secret was forgotten", () => {
    const captured = { ...setup, clientId: "x", progress: { formSeen: 1, captured: 2 } };
    expect(states({ setup: captured, secretKept: true })).toMatchObject({
      credentials: "done",
      administration: "now",
    });
    expect(states({ setup: captured, secretKept: false })).toMatchObject({
      register: "done",
      credentials: "now",
      administration: "todo",
    });
  });

  it("shows a problem where it lies, done or not", () => {
    const finding = {
      code: "redirectUriDiffers",
      field: "clientId",
      severity: "warns",
      substitutions: [],
    } as const;
    const captured = { ...setup, clientId: "x", progress: { formSeen: 1, captured: 2 } };
    expect(
      states({ setup: captured, secretKept: true, findings: [{ ...finding, substitutions: [] }] }),
    ).toMatchObject({
      register: "problem",
      credentials: "done",
    });
  });
});
