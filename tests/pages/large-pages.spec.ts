// Tests large pages: the time of a look grows at most in proportion to the page, and stays within its budget. Many
// labelled boxes, many forms, long labels.
import { proves } from "../run/promise.ts";
import { address } from "./form-row.ts";
import { form, page as pageOf, script } from "./form-html.ts";
import { expect, test, type ContentScript } from "./open-page.ts";

const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join("");
/** Ways to place boxes beside their labels. */
const layouts: Readonly<Record<string, (count: number) => string>> = {
  "in wrappers of their own": (count) =>
    many(count, (at) => `<div class=field><label>Setting ${at}</label><input></div>`),
  "flat, tied by for": (count) =>
    many(count, (at) => `<label for=x${at}>Setting ${at}</label><input id=x${at}>`),
  "in a table": (count) =>
    `<table>${many(count, (at) => `<tr><td>Setting ${at}</td><td><input></td></tr>`)}</table>`,
  "in shadow roots": (count) =>
    `${many(count, (at) => `<x-row data-at=${at}></x-row>`)}<script>for (const row of document.querySelectorAll("x-row")) row.attachShadow({ mode: "open" }).innerHTML = "<label>Setting " + row.dataset.at + " <input></label>"</script>`,
};

/**
 * Returns the shortest of several looks in milliseconds, each after a change of the page. Other work of the machine only
 * adds to the time.
 */
async function lookTime(script: ContentScript): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 9; at++) times.push(await script.call("timeLook"));
  return Math.min(...times);
}

/**
 * Milliseconds. The budget of a look is 50 ms; on a busy machine the last step may take longer before the budget is
 * checked.
 */
const budget = 100;

for (const [layout, boxes] of Object.entries(layouts))
  test(
    `many labelled boxes beside the form, ${layout}`,
    { tag: layout === "in shadow roots" || layout.startsWith("flat") ? [] : "@long" },
    async ({ open }) => {
      test.setTimeout(60_000);
      for (const count of [0, 200, 800, 2000]) {
        const { script } = await open(address, {
          [address]: pageOf(`<section>${form()}</section><section>${boxes(count)}</section>`),
        });
        const time = await lookTime(script);
        expect(await script.call("recognise"), `${count} boxes`).toMatchObject({ kind: "form" });
        expect(time, `${count} boxes`).toBeLessThan(budget);
      }
      proves(test.info(), 19, "the form is found beside 2,000 labelled boxes, each look within its budget");
    },
  );

for (const [layout, boxes] of Object.entries(layouts))
  test(
    `many labelled boxes without a form, and the words API token, ${layout}`,
    { tag: "@long" },
    async ({ open }) => {
      test.setTimeout(60_000);
      for (const count of [200, 800, 2000]) {
        const { script } = await open(address, { [address]: pageOf(`<p>API token</p>${boxes(count)}`) });
        expect(await lookTime(script), `${count} boxes`).toBeLessThan(budget);
        expect(await script.call("recognise"), `${count} boxes`).toMatchObject({ kind: "none" });
      }
    },
  );

test("a form that lies flat among too many boxes is said to be on too large a page", async ({ open }) => {
  const flat = (at: number) => `<label for=x${at}>Setting ${at}</label><input id=x${at}>`;
  const fields = ["Display Title", "Client ID", "Client Secret", "Country", "Division"]
    .map((label, at) => `<label for=f${at}>${label}</label><input id=f${at}>`)
    .join("");
  const { script } = await open(address, {
    [address]: pageOf(`<div>${many(500, flat)}${fields}${many(500, (at) => flat(at + 500))}</div>`),
  });
  expect(await lookTime(script)).toBeLessThan(budget);
  expect(await script.call("recognise")).toEqual({ kind: "too-large" });
  expect(await script.call("page")).toMatchObject({ notTaken: { code: "pageTooLarge" } });
});

test("three hundred such forms: none is taken but the one with the user's focus", async ({ open }) => {
  test.setTimeout(60_000);
  const { page, script } = await open(address, {
    [address]: pageOf(many(300, () => `<section>${form()}</section>`)),
  });
  expect(await lookTime(script)).toBeLessThan(budget);
  expect(await script.call("recognise")).toEqual({ kind: "too-large" });
  await page.locator("[data-is=title]").nth(150).focus();
  expect(await lookTime(script)).toBeLessThan(budget);
  // A look that the machine slows down stops at its budget. The next look finds the form.
  await expect.poll(() => script.call("recognise")).toMatchObject({ kind: "form" });
  proves(test.info(), 19, "a look at 300 forms within its budget");
});

/**
 * Puts HTML into many boxes, one inside the other, each with a text. A script does it because HTML text cannot nest so
 * deep.
 */
const nested = (levels: number, html: string) =>
  script(`let at = document.body;
    for (let level = 0; level < ${levels}; level++) {
      const box = document.createElement("div");
      box.append("Level " + level);
      at.append(box);
      at = box;
    }
    at.insertAdjacentHTML("beforeend", ${JSON.stringify(html)});`);
const sentence = "The invoice was booked on the second day of the month and paid later. ";
const boxesBeside = layouts["in wrappers of their own"]!;

/** Pages where the shape more than the size makes a look long, because something is read once for each level or row. */
const shapes: Readonly<Record<string, { html: string; kind: string; long?: true }>> = {
  "the form in a thousand boxes, one in another": {
    html: nested(1000, form() + boxesBeside(100)),
    kind: "form",
  },
  "the form and a long text in four hundred boxes, one in another": {
    html: nested(400, `${form()}<p>${sentence.repeat(4000)}</p>${boxesBeside(100)}`),
    kind: "form",
  },
  "a long text that speaks of a connection in four hundred boxes, one in another": {
    html: `${boxesBeside(2)}${nested(400, `<p>${sentence.repeat(4000)} connected</p>`)}`,
    kind: "none",
  },
  "an article of a million characters beside the form": {
    html: `${form()}${many(1000, () => `<p>${sentence.repeat(14)}</p>`)}`,
    kind: "form",
  },
  "two thousand shadow roots beside the form and other boxes": {
    html: `<section>${form()}</section>${boxesBeside(100)}${many(2000, () => "<x-row></x-row>")}${script(`for (const row of document.querySelectorAll("x-row")) row.attachShadow({ mode: "open" }).innerHTML = "<b>Text</b> of a row"`)}`,
    kind: "form",
    long: true,
  },
  "a thousand buttons that test a connection": {
    html: `${boxesBeside(2)}${many(1000, (at) => `<div><span>Row ${at}</span><button>Test connection</button></div>`)}`,
    kind: "none",
    long: true,
  },
  "five thousand notices of a failed connection": {
    html: `${boxesBeside(2)}${many(5000, (at) => `<p class=alert>Run ${at}: connection failed</p>`)}`,
    kind: "none",
    long: true,
  },
};

for (const [shape, { html, kind, long }] of Object.entries(shapes))
  test(`${shape}: a look within its budget`, { tag: long ? "@long" : [] }, async ({ open }) => {
    const { script } = await open(address, { [address]: pageOf(html) });
    expect(await script.call("recognise")).toMatchObject({ kind });
    expect(await lookTime(script)).toBeLessThan(budget);
  });

test("a label of a hundred thousand characters costs no more than a short one", async ({ open }) => {
  for (const long of [
    "*".repeat(100_000),
    "a ".repeat(50_000),
    "(".repeat(100_000),
    ":".repeat(100_000),
    "Client ".repeat(14_000),
  ]) {
    const { script } = await open(address, {
      [address]: pageOf(`${form()}<div class=field><label>${long}</label><input></div>`),
    });
    expect(await lookTime(script)).toBeLessThan(budget);
    expect(await script.call("recognise")).toMatchObject({ kind: "form" });
  }
  proves(test.info(), 19, "a label of 100,000 characters within the budget of a look");
});
