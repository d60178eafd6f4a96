// Sites that limit, rewrite, clear or redraw the written values, and a user who works in the form during a fill.
import { expect } from "@playwright/test";
import { form, input, page, script } from "../form-html.ts";
import { values, type FormRow } from "../form-row.ts";

const onInput = (field: string, code: string) =>
  script(
    `{ const input = document.querySelector("[data-is=${field}]"); input.addEventListener("change", () => { ${code} }); }`,
  );
const guid = values.clientId.toUpperCase();

export const behaviourRows: readonly FormRow[] = [
  {
    name: "a secret that does not fit is not cut off",
    page: page(form({ clientSecret: input("clientSecret", "maxlength=8") })),
    outcomes: { clientSecret: "rejected fieldTooLong" },
    truth: { clientSecret: "" },
  },
  {
    name: "a title the site rewrites is put back and reported",
    page: page(form() + onInput("title", "input.value = input.value.slice(0, 5)")),
    outcomes: { title: "rejected fieldRewritten" },
    truth: { title: "" },
  },
  {
    name: "a GUID in upper case and a country in upper case mean the same",
    page: page(
      form() +
        onInput("clientId", "input.value = input.value.toUpperCase()") +
        onInput("country", "input.value = input.value.toUpperCase()"),
    ),
    truth: { clientId: guid, country: "NL" },
  },
  {
    name: "a secret in upper case is another secret",
    page: page(form() + onInput("clientSecret", "input.value = input.value.toUpperCase()")),
    outcomes: { clientSecret: "rejected fieldRewritten" },
    truth: { clientSecret: "" },
  },
  ...(
    [
      [".", "3.977.752"],
      [" ", "3 977 752"],
      ["\u202F", "3\u202F977\u202F752"],
    ] as const
  ).map(([between, shown]): FormRow => ({
    name: `a division that the site shows in groups is the same: ${shown}`,
    page: page(
      form() + onInput("division", `input.value = input.value.replace(/\\B(?=(\\d{3})+$)/g, "${between}")`),
    ),
    truth: { division: shown },
  })),
  ...Object.entries({
    "a digit less": "input.value = '3.977.75'",
    "other groups": "input.value = '39.77752'",
    decimals: "input.value = '3.977.752,00'",
    "a sign": "input.value = '-3.977.752'",
  }).map(([how, code]): FormRow => ({
    name: `a division that the site changes is put back and reported: ${how}`,
    page: page(form() + onInput("division", `if (input.value) { ${code} }`)),
    outcomes: { division: "rejected fieldRewritten" },
    truth: { division: null },
  })),
  {
    name: "a field the site empties once is written again",
    page: page(
      form() +
        script(
          `{ const input = document.querySelector("[data-is=division]"); input.addEventListener("input", () => setTimeout(() => { input.value = "" }, 10), { once: true }); }`,
        ),
    ),
  },
  {
    name: "a field the site empties late is written again",
    page: page(
      form() +
        script(
          `{ const input = document.querySelector("[data-is=division]"); input.addEventListener("input", () => setTimeout(() => { input.value = "" }, 300), { once: true }); }`,
        ),
    ),
    act: async (opened, harness) => {
      expect(await harness.call("later")).toMatchObject({ division: { outcome: "filled" } });
      await expect(opened.locator("[data-is=division]")).toHaveValue(values.division);
    },
  },
  {
    name: "a field the site always empties is reported",
    page: page(form() + onInput("division", "input.value = ''")),
    outcomes: { division: "rejected fieldCleared" },
    truth: { division: "" },
  },
  {
    name: "a choice of country that empties the division does not lose it",
    page: page(
      form({
        country: `<select data-is=country><option></option><option>nl</option><option>be</option></select>`,
      }) + onInput("country", `document.querySelector("[data-is=division]").value = ""`),
    ),
  },
  ...Object.entries({
    opens: `document.querySelector("[data-is=division]").disabled = false`,
    "is made anew": `{ const old = document.querySelector("[data-is=division]"); const made = old.cloneNode(); made.disabled = false; old.replaceWith(made); }`,
  }).map(([how, code]): FormRow => ({
    name: `a division that is disabled until a country is chosen, and then ${how} a moment later`,
    page: page(
      form({
        country: `<select data-is=country><option></option><option>nl</option><option>be</option></select>`,
        division: input("division", "disabled"),
      }) + onInput("country", `setTimeout(() => { ${code} }, 300)`),
    ),
  })),
  {
    name: "a division that stays disabled is left and reported",
    page: page(form({ division: input("division", "disabled") })),
    outcomes: { division: "rejected fieldReadonly" },
    truth: { division: "" },
  },
  {
    name: "inputs that are made anew after each change are found again",
    page: page(
      form() +
        script(
          `document.addEventListener("change", (event) => { const old = event.target; setTimeout(() => { const made = old.cloneNode(); made.value = old.dataset.is === "title" || globalThis.kept ? old.value : (globalThis.kept = true, ""); old.replaceWith(made); }, 5); });`,
        ),
    ),
  },
  {
    name: "fields that are right already are left alone",
    page: page(
      form({
        clientId: input("clientId", `value="${values.clientId}"`),
        country: input("country", 'value="nl"'),
        division: input("division", 'value="1"'),
      }) +
        script(
          `globalThis.heard = []; for (const type of ["input", "change", "focus"]) document.addEventListener(type, (event) => heard.push(event.target.dataset.is), true);`,
        ),
    ),
    outcomes: { clientId: "unchanged", country: "unchanged" },
    act: async (opened) => {
      const heard = await opened.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(heard).toContain("division");
      expect(heard).not.toContain("clientId");
      expect(heard).not.toContain("country");
    },
  },
  { name: "number inputs", page: page(form({ division: input("division", "type=number") })) },
  {
    name: "a country field that takes numbers only",
    page: page(form({ country: input("country", "type=number") })),
    outcomes: { country: "rejected fieldRewritten" },
    truth: { country: "" },
  },
  { name: "text areas", page: page(form({ title: "<textarea data-is=title></textarea>" })) },
  {
    name: "a division that is read-only",
    page: page(form({ division: input("division", 'readonly value="5"') })),
    outcomes: { division: "rejected fieldReadonly" },
    truth: { division: "5" },
  },
  ...[
    `onfocus="this.removeAttribute('readonly')"`,
    `onfocus="this.readOnly = false" onblur="this.readOnly = true"`,
  ].map((opens): FormRow => ({
    name: `credentials that are read-only until a person goes into them: ${opens}`,
    page: page(
      form({
        clientId: input("clientId", `readonly ${opens}`),
        clientSecret: input("clientSecret", `readonly ${opens}`),
      }),
    ),
  })),
  {
    name: "every field is read-only until a person goes into it",
    page: page(
      form(
        Object.fromEntries(
          (["title", "clientId", "clientSecret", "country", "division"] as const).map((name) => [
            name,
            input(name, `readonly onfocus="this.removeAttribute('readonly')"`),
          ]),
        ),
      ),
    ),
  },
  {
    name: "fields that a script unlocks a moment after a person went into them",
    page: page(
      form({
        clientId: input("clientId", "readonly"),
        clientSecret: input("clientSecret", "readonly"),
        division: input("division", "readonly"),
      }) +
        script(
          `for (const input of document.querySelectorAll("[readonly]")) input.addEventListener("focus", () => setTimeout(() => { input.readOnly = false; }, 30));`,
        ),
    ),
  },
  {
    name: "credentials that stay read-only are left as they are, and the focus with them",
    page: page(
      form({
        clientId: input("clientId", "readonly"),
        clientSecret: input("clientSecret", "readonly"),
      }),
    ),
    outcomes: { clientId: "rejected fieldReadonly", clientSecret: "rejected fieldReadonly" },
    truth: { clientId: "", clientSecret: "" },
    act: async (opened) => expect(opened.locator("[data-is]:focus")).toHaveCount(0),
  },
  {
    name: "a secret under something else is not written",
    page: page(
      form() +
        script(
          `{ const box = document.querySelector("[data-is=clientSecret]").getBoundingClientRect(); const cover = document.createElement("div"); cover.style.cssText = "position:fixed;background:#eee;left:" + (box.left - 5) + "px;top:" + (box.top - 5) + "px;width:" + (box.width + 10) + "px;height:" + (box.height + 10) + "px"; document.body.append(cover); }`,
        ),
    ),
    outcomes: { clientSecret: "needs-you fieldCovered" },
    truth: { clientSecret: "" },
  },
  {
    name: "a form far down the page",
    page: page(`<div style="height:3000px"></div>${form()}`),
  },
  {
    name: "an undo brings back what stood there, the secret's autocomplete stays off",
    page: page(
      form({
        title: input("title", 'value="Old title"'),
        clientSecret: input("clientSecret", 'type=text value="OldSecret123"'),
      }),
    ),
    act: async (opened, harness) => {
      await opened.locator("[data-is=division]").fill("999");
      expect(await harness.call("undo")).toMatchObject({
        title: { outcome: "filled" },
        division: { outcome: "needs-you", code: "fieldChangedSince" },
      });
      await expect(opened.locator("[data-is=title]")).toHaveValue("Old title");
      await expect(opened.locator("[data-is=clientSecret]")).toHaveValue("OldSecret123");
      await expect(opened.locator("[data-is=clientSecret]")).toHaveAttribute("autocomplete", "off");
      await expect(opened.locator("[data-is=clientId]")).toHaveValue("");
      await expect(opened.locator("[data-is=division]")).toHaveValue("999");
    },
  },
  {
    name: "a person who types meanwhile wins",
    page: page(
      form() +
        script(
          `{ const input = document.querySelector("[data-is=division]"); input.addEventListener("input", (event) => { if (!event.isTrusted) setTimeout(() => { input.focus(); }, 0); }, { once: true }); }`,
        ),
    ),
    act: async (opened, harness) => {
      await opened.locator("[data-is=division]").click();
      await opened.keyboard.press("Control+a");
      await opened.keyboard.type("12");
      await harness.call("later");
      await expect(opened.locator("[data-is=division]")).toHaveValue("12");
    },
  },
  {
    name: "a form that vanishes between look and click",
    page: page(form()),
    act: async (opened, harness) => {
      await opened.evaluate(() => setTimeout(() => document.querySelector(".app")!.remove(), 300));
      const late = harness.call("fillAfter", 1000, values);
      expect(await late).toEqual({ error: "formVanished" });
    },
  },
];
