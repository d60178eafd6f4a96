// Tests that a fill belongs to one form at one address. The user or the page moves on while the form is being filled.
// Whatever comes in its place keeps its values.
import type { Page } from "@playwright/test";
import type { FillReport, FillValues } from "../../utils/domain/facts.ts";
import { fieldNames, type FieldName } from "../../utils/domain/fields.ts";
import { proves } from "../run/promise.ts";
import { address, values } from "./form-row.ts";
import { form, page as pageOf, script } from "./form-html.ts";
import { expect, test, type OpenedPage } from "./open-page.ts";

type Held = Record<FieldName, string>;
const nothing = Object.fromEntries(fieldNames.map((name) => [name, ""])) as Held;
const theirs: FillValues = {
  title: "Another customer",
  clientId: "9f6b8a11-7d2c-4f0e-8b1a-0c9d8e7f6a5b",
  clientSecret: "Th3irS3cr3tK",
  country: "be",
  division: "1130042",
};

const select = `<select data-is=country><option value=""></option><option>nl</option><option>be</option></select>`;

/**
 * Makes an application of one page. The form for A shows its division only later, so a fill waits for it. `other` shows
 * another application's form: with new boxes or the same ones, empty or with that customer's values.
 */
const application = ({ anew, held }: { anew: boolean; held: Held }) =>
  pageOf(
    `<nav><a href="#" id=other>Another application</a> <a href="#" id=same>A word of help</a></nav><div id=app>${form({ country: select, division: "" })}</div>`,
    "<h2>Exact Online CONNECT</h2>",
  ) +
  script(`
    const app = document.querySelector("#app"), held = ${JSON.stringify(held)}, anew = ${anew};
    const withDivision = ${JSON.stringify(form({ country: select }))};
    globalThis.show = () => {
      if (anew) app.innerHTML = withDivision;
      for (const box of app.querySelectorAll("[data-is]")) box.value = held[box.dataset.is];
    };
    globalThis.go = (how) => {
      if (how === "pushState") history.pushState(null, "", "/dashboard/7/applications/2/new");
      if (how === "replaceState") history.replaceState(null, "", "/dashboard/7/applications/2/new");
      if (how === "hash") location.hash = "#two";
      show();
    };
    document.querySelector("#other").addEventListener("click", (event) => { event.preventDefault(); go(globalThis.how); });
    document.querySelector("#same").addEventListener("click", (event) => event.preventDefault());
  `);

const holds = (page: Page): Promise<Partial<Held>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>("[data-is]")].map((box) => [
        box.dataset["is"],
        box.value,
      ]),
    ),
  );

/** Starts a fill. Returns it once the country is chosen; from then on it waits for the division. */
async function begin({ page, script: harness }: OpenedPage) {
  const filling = harness.call("fill", values);
  await expect(page.locator("[data-is=country]")).toHaveValue("nl");
  return { filling: filling as Promise<{ report: FillReport }> };
}

const ways = ["pushState", "replaceState", "hash", "no address"] as const;
const kinds = [
  { anew: true, held: nothing, name: "made anew, empty" },
  { anew: false, held: nothing, name: "the same boxes, empty" },
  { anew: true, held: theirs, name: "made anew, with their values" },
  { anew: false, held: theirs, name: "the same boxes, with their values" },
];

for (const [at, way] of ways.entries())
  for (const [place, { anew, held, name }] of kinds.entries())
    test(
      `the user goes on to another application, by ${way}: ${name}`,
      // In `npm test` each way and each kind of boxes occurs at least once.
      { tag: place === at || way === "pushState" ? [] : "@long" },
      async ({ open }) => {
        const opened = await open(address, { [address]: application({ anew, held }) });
        const { page } = opened;
        await page.evaluate((how) => Object.assign(globalThis, { how }), way);
        const { filling } = await begin(opened);
        await page.waitForTimeout(place * 250);
        await page.locator("#other").click();
        const shown = await holds(page);
        const { report } = await filling;
        await opened.script.call("later");
        expect(await holds(page)).toEqual(shown);
        expect(shown).toMatchObject(
          anew ? held : { clientId: held.clientId, clientSecret: held.clientSecret },
        );
        expect(report.division).toMatchObject({ outcome: expect.stringMatching(/needs-you|not-found/) });
        const undone = await opened.script.call("undo");
        if (way !== "no address") expect(undone).toEqual({ error: "undoElsewhere" });
        expect(await holds(page)).toEqual(shown);
        proves(test.info(), 16, "0 values in another form");
      },
    );

test("the page goes on by itself, without a press of the user's @long", async ({ open }) => {
  for (const { anew, held } of kinds) {
    const opened = await open(address, { [address]: application({ anew, held }) });
    const { filling } = await begin(opened);
    await opened.page.evaluate(() => (globalThis as unknown as { go(how: string): void }).go("pushState"));
    const shown = await holds(opened.page);
    await filling;
    await opened.script.call("later");
    expect(await holds(opened.page)).toEqual(shown);
  }
  proves(test.info(), 16, "0 values in another form that the page showed by itself");
});

test("another form in its place at the same address is left alone: nothing of ours stands in it", async ({
  open,
}) => {
  for (const held of process.env["LONG"] ? [nothing, theirs] : [theirs]) {
    const opened = await open(address, { [address]: application({ anew: true, held }) });
    const { filling } = await begin(opened);
    await opened.page.evaluate(() => (globalThis as unknown as { show(): void }).show());
    const shown = await holds(opened.page);
    await filling;
    await opened.script.call("later");
    expect(await holds(opened.page)).toEqual(shown);
  }
});

test("the same form drawn anew around our values is filled to the end", async ({ open }) => {
  const opened = await open(address, { [address]: application({ anew: true, held: nothing }) });
  const { filling } = await begin(opened);
  await opened.page.evaluate(() => {
    const box = (name: string) => document.querySelector<HTMLInputElement>(`[data-is=${name}]`);
    const kept = ["title", "clientId", "clientSecret", "country"].map(
      (name) => [name, box(name)!.value] as const,
    );
    (globalThis as unknown as { show(): void }).show();
    for (const [name, value] of kept) box(name)!.value = value;
  });
  const { report } = await filling;
  expect(Object.values(report).map(({ outcome }) => outcome)).toEqual(fieldNames.map(() => "filled"));
  expect(await holds(opened.page)).toEqual(values);
  expect(await opened.script.call("undo")).toMatchObject({
    title: { outcome: "filled" },
    clientSecret: { outcome: "filled" },
  });
  expect(await holds(opened.page)).toMatchObject({ title: "", clientId: "", clientSecret: "", division: "" });
});

for (const [what, act] of Object.entries({
  "a press on a word beside the form": (page: Page) => page.locator("#same").click(),
  "a key outside of the form": async (page: Page) => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("j");
  },
  "a press in one of its boxes": (page: Page) => page.locator("[data-is=title]").click(),
}))
  test(`${what} ends a fill at once; what was written until then stands and is undone`, async ({ open }) => {
    const opened = await open(address, { [address]: application({ anew: false, held: nothing }) });
    const { filling } = await begin(opened);
    await act(opened.page);
    await opened.page.evaluate((html) => {
      document.querySelector("#app > *")!.insertAdjacentHTML("beforeend", html);
    }, `<div class=field><label>Division</label><input data-is=division></div>`);
    const { report } = await filling;
    expect(report).toMatchObject({ title: { outcome: "filled" }, clientSecret: { outcome: "filled" } });
    expect(report.division).toMatchObject({ outcome: expect.stringMatching(/needs-you|not-found/) });
    expect(await holds(opened.page)).toMatchObject({ clientId: values.clientId, division: "" });
    await opened.script.call("undo");
    expect(await holds(opened.page)).toMatchObject({ title: "", clientId: "", clientSecret: "" });
  });

test("a secret does not stay in its box where the page moves that under another label", async ({ open }) => {
  const opened = await open(address, {
    [address]:
      pageOf(
        `${form()}<div class=field><label>Portal password</label><p id=there></p></div>`,
        "<h2>Exact Online CONNECT</h2>",
      ) +
      script(`const box = document.querySelector("[data-is=clientSecret]");
      box.addEventListener("input", () => setTimeout(() => document.querySelector("#there").append(box)), { once: true });`),
  });
  const { report } = (await opened.script.call("fill", values)) as { report: FillReport };
  await opened.script.call("later");
  expect((await holds(opened.page)).clientSecret).toBe("");
  expect(report.clientSecret).toMatchObject({ code: "fieldMoved" });
});

/**
 * Makes a page that shows another record in the same boxes at the same address, `wait` milliseconds after the `after`
 * box was written.
 */
const switching = (record: Partial<Held>, after: FieldName, wait: number, heading: boolean) =>
  pageOf(form(), "<h2>Exact Online CONNECT</h2>") +
  script(`const record = ${JSON.stringify(record)}; let once;
    document.querySelector("[data-is=${after}]").addEventListener("change", () => {
      if (once) return;
      once = setTimeout(() => {
        for (const box of document.querySelectorAll("[data-is]")) box.value = record[box.dataset.is] ?? "";
        ${heading ? 'document.querySelector("h2").textContent = "Another customer";' : ""}
        globalThis.switched = true;
      }, ${wait});
    });`);

const records: Readonly<Record<string, Partial<Held>>> = {
  "whose secret is not shown": { ...theirs, clientSecret: "" },
  "with all its values": theirs,
  "a draft with a title": { title: theirs.title },
  "a draft without a client ID": { title: theirs.title, country: "be", division: theirs.division },
  "of the same customer": { ...values, clientId: theirs.clientId, clientSecret: "" },
  "a new one": {},
};
const moments: readonly [FieldName, number][] = [
  ["title", 0],
  ["clientId", 0],
  ["division", 0],
  ["division", 100],
  ["division", 300],
];
const often: ReadonlySet<string> = new Set(["whose secret is not shown", "a draft without a client ID"]);
for (const [name, record] of Object.entries(records))
  test(
    `another record in the same boxes, ${name}, keeps what it holds`,
    { tag: often.has(name) ? [] : "@long" },
    async ({ open }) => {
      test.setTimeout(60_000);
      for (const [at, [after, wait]] of moments.entries()) {
        // A change in one box, or boxes emptied early, cannot be distinguished from what sites do to their own forms.
        if (name === "a new one" && after !== "division") continue;
        if (name === "a draft with a title" && after === "title") continue;
        const heading = at % 2 === 1;
        const opened = await open(address, { [address]: switching(record, after, wait, heading) });
        await opened.script.call("fill", values);
        await opened.page.waitForFunction(() => "switched" in globalThis);
        await opened.script.call("later");
        expect(await holds(opened.page), `${wait} ms after ${after}`).toEqual({ ...nothing, ...record });
        await opened.script.call("undo");
        expect(await holds(opened.page), "after an undo").toEqual({ ...nothing, ...record });
      }
      proves(test.info(), 16, "0 values in another record that came into the same boxes, 0 of its own lost");
    },
  );

test("words that come by dictation, without a key or a press, stay as the user has them", async ({
  open,
}) => {
  const opened = await open(address, { [address]: application({ anew: false, held: nothing }) });
  const { filling } = await begin(opened);
  await opened.page.locator("[data-is=title]").fill("As I dictate it");
  const { report } = await filling;
  expect(report.division).toMatchObject({ outcome: expect.stringMatching(/needs-you|not-found/) });
  await opened.script.call("later");
  expect(await holds(opened.page)).toMatchObject({ title: "As I dictate it", clientId: values.clientId });
});

test("keys that are still held from the command that began the fill end nothing", async ({ open }) => {
  const opened = await open(address, { [address]: application({ anew: false, held: nothing }) });
  const { filling } = await begin(opened);
  for (const key of ["Alt", "Shift"]) await opened.page.keyboard.down(key);
  await opened.page.evaluate((html) => {
    document.querySelector("#app > *")!.insertAdjacentHTML("beforeend", html);
  }, `<div class=field><label>Division</label><input data-is=division></div>`);
  for (const key of ["Shift", "Alt"]) await opened.page.keyboard.up(key);
  const { report } = await filling;
  expect(report).toMatchObject({ title: { outcome: "filled" }, division: { outcome: "filled" } });
});

test("filled twice, and once more after a change: an undo brings back what stood there before all of it", async ({
  open,
}) => {
  const opened = await open(address, {
    [address]: pageOf(form({ title: '<input data-is=title value="Before">' })),
  });
  await opened.script.call("fill", values);
  await opened.script.call("fill", values);
  await opened.script.call("fill", { ...values, division: "1130042" });
  await opened.script.call("undo");
  expect(await holds(opened.page)).toEqual({ ...nothing, title: "Before" });
});

test("a list of countries that grows as it is scrolled ends with the fill's own time @long", async ({
  open,
}) => {
  test.setTimeout(40_000);
  const grows = `<div role=combobox tabindex=0 class=box aria-expanded=false aria-haspopup=listbox></div><div class=list role=listbox style="display:none;height:100px"></div>`;
  const opened = await open(address, {
    [address]:
      pageOf(form({ country: grows }).replace("<label>Country", "<label id=c>Country")) +
      script(`const box = document.querySelector("[role=combobox]"), list = document.querySelector(".list");
        box.setAttribute("aria-labelledby", "c");
        const add = () => { for (let at = 0; at < 20; at++) list.insertAdjacentHTML("beforeend", "<div role=option>Land " + list.children.length + "</div>"); };
        box.addEventListener("click", () => { box.ariaExpanded = "true"; list.style.display = "block"; add(); });
        list.addEventListener("scroll", add);`),
  });
  const start = performance.now();
  const { report } = (await opened.script.call("fill", values)) as { report: FillReport };
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(report.country.outcome).toBe("needs-you");
  expect(report.title.outcome).toBe("filled");
  proves(test.info(), 19, "a list without an end held a fill up for its own time only");
});

test("labels that change places again and again: no box keeps what another one is for", async ({ open }) => {
  const flip = `{ const [one, other] = ["clientId", "clientSecret"].map((name) => document.querySelector("[data-is=" + name + "]"));
    const [first, second] = [one, other].map((box) => box.parentElement.querySelector("label"));
    [first.textContent, second.textContent] = [second.textContent, first.textContent]; [one.type, other.type] = [other.type, one.type]; }`;
  const { page, script: harness } = await open(address, {
    [address]:
      pageOf(form()) + script(`document.addEventListener("change", () => setTimeout(() => ${flip}, 20));`),
  });
  await harness.call("fill", values);
  await harness.call("later");
  const held = await page.evaluate(() =>
    ["clientId", "clientSecret"].map((name) => {
      const box = document.querySelector<HTMLInputElement>(`[data-is=${name}]`)!;
      return { label: box.parentElement!.querySelector("label")!.textContent, value: box.value };
    }),
  );
  for (const { label, value } of held)
    expect(["", label === "Client Secret" ? values.clientSecret : values.clientId]).toContain(value);
  proves(test.info(), 17, "0 secrets in plain sight after labels changed places");
});
