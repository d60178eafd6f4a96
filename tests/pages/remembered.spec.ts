// Tests fills where the page moves on and nothing reports it, and what a document remembers of a fill afterwards.
import { proves } from "../run/promise.ts";
import { address, values } from "./form-row.ts";
import { form, input, page as pageOf, script } from "./form-html.ts";
import { expect, test, type OpenedPage } from "./open-page.ts";

const elsewhere = "/dashboard/7/applications/2/new";
const select = `<select data-is=country><option value=""></option><option>nl</option><option>be</option></select>`;
const box = ({ page }: OpenedPage, name: string) => page.locator(`[data-is=${name}]`);
const former = "0ldS3cretQ7";

/** Returns what this document remembers, as text. */
const remembered = ({ script: harness }: OpenedPage): Promise<string> => harness.call("remembered");

test("an address that changes without a word of the browser ends a fill all the same", async ({ open }) => {
  const opened = await open(address, {
    [address]:
      pageOf(form({ country: select, division: "" })) +
      script(`navigation.addEventListener("currententrychange", (event) => event.stopImmediatePropagation(), true);
        globalThis.go = () => {
          history.pushState(null, "", "${elsewhere}");
          for (const name of ["title", "clientSecret"]) document.querySelector("[data-is=" + name + "]").value = "";
        };`),
  });
  const filling = opened.script.call("fill", values);
  await expect(box(opened, "country")).toHaveValue("nl");
  await opened.page.evaluate(() => (globalThis as unknown as { go(): void }).go());
  await filling;
  await opened.script.call("later");
  for (const name of ["title", "clientSecret"]) await expect(box(opened, name)).toHaveValue("");
  proves(test.info(), 16, "0 values in another form whose address nobody told of");
});

test("an undo right after a fill is not reported as something that the page took back", async ({ open }) => {
  for (const milliseconds of [0, 700, 1_200]) {
    const opened = await open(address, { [address]: pageOf(form()) });
    await opened.script.call("fill", values);
    const later = opened.script.call("later");
    await opened.page.waitForTimeout(milliseconds);
    await opened.script.call("undo");
    for (const { outcome } of Object.values((await later)!)) expect(outcome).toBe("filled");
    await expect(box(opened, "clientSecret")).toHaveValue("");
  }
});

test("a choice that is still opening is given up when the address changes", async ({ open }) => {
  const opened = await open(address, {
    [address]:
      pageOf(
        form({
          country: `<div class=pick><div role=combobox tabindex=0 class=box aria-haspopup=listbox aria-expanded=false aria-label=Country></div><div role=listbox class=list hidden></div></div>`,
        }),
      ) +
      script(`const pick = document.querySelector("[role=combobox]"), list = document.querySelector("[role=listbox]");
        globalThis.chosen = "";
        pick.addEventListener("click", () => {
          pick.ariaExpanded = "true";
          list.hidden = false;
          history.pushState(null, "", "${elsewhere}");
          setTimeout(() => (list.innerHTML = "<div role=option>België</div><div role=option>Nederland</div>"), 100);
        });
        list.addEventListener("click", ({ target }) => (globalThis.chosen = pick.textContent = target.textContent));`),
  });
  await opened.script.call("fill", values);
  expect(await opened.page.evaluate(() => (globalThis as unknown as { chosen: string }).chosen)).toBe("");
  proves(test.info(), 16, "0 choices in another form");
});

test("a form drawn anew with our values, and a number where none stood, is another form", async ({
  open,
}) => {
  const opened = await open(address, {
    [address]:
      pageOf(form({ country: select, division: input("division", "disabled") })) +
      script(`document.querySelector("[data-is=country]").addEventListener("change", () => setTimeout(() => {
        const old = document.querySelector(".app"), made = old.cloneNode(true);
        for (const box of made.querySelectorAll("[data-is]")) box.value = document.querySelector("[data-is=" + box.dataset.is + "]").value;
        const division = made.querySelector("[data-is=division]");
        division.disabled = false;
        division.value = "1130042";
        old.replaceWith(made);
      }, 100));`),
  });
  await opened.script.call("fill", values);
  await expect(box(opened, "division")).toHaveValue("1130042");
  proves(test.info(), 16, "0 numbers overwritten in a form that came with the same values");
});

test("what stood in a box goes back into that box, and into no other that holds the same", async ({
  open,
}) => {
  const opened = await open(address, {
    [address]:
      pageOf(form({ title: input("title", 'value="Theirs"') })) +
      script(`globalThis.move = () => {
        const old = document.querySelector("[data-is=title]"), field = old.parentElement, made = field.cloneNode(true);
        field.querySelector("label").textContent = "A note";
        delete old.dataset.is;
        made.querySelector("input").value = old.value;
        field.before(made);
      };`),
  });
  await opened.script.call("fill", values);
  await opened.page.evaluate(() => (globalThis as unknown as { move(): void }).move());
  expect(await opened.script.call("undo")).toMatchObject({
    title: { outcome: "needs-you", code: "fieldChangedSince" },
  });
  await expect(box(opened, "title")).toHaveValue(values.title);
});

test("a document remembers no secret that was filled in, and a former one only while its form stands", async ({
  open,
}) => {
  const opened = await open(address, {
    [address]: pageOf(form({ clientSecret: input("clientSecret", `value="${former}"`) })),
  });
  await opened.script.call("fill", values);
  expect(await remembered(opened)).not.toContain(values.clientSecret);
  expect(await remembered(opened)).toContain(former);
  expect(await opened.script.call("standing")).toHaveLength(5);
  expect(await remembered(opened)).toContain(former);
  await opened.page.evaluate(() => document.querySelector(".app")!.remove());
  expect(await opened.script.call("standing")).toBeNull();
  expect(await remembered(opened)).not.toContain(former);
});

test("what stands is told of the form that was filled, not of one at another address", async ({ open }) => {
  const opened = await open(address, { [address]: pageOf(form()) });
  await opened.script.call("fill", values);
  await box(opened, "title").fill("Another title");
  expect(await opened.script.call("standing")).toEqual(["clientId", "clientSecret", "country", "division"]);
  await opened.page.evaluate((to) => history.pushState(null, "", to), elsewhere);
  expect(await opened.script.call("standing")).toBeNull();
  proves(test.info(), 20, "0 values claimed of a form at another address");
});

test("a box that is made anew around the secret after the fill is kept from the browser's notes at the next look", async ({
  open,
}) => {
  const opened = await open(address, { [address]: pageOf(form()) });
  await opened.script.call("fill", values);
  await opened.script.call("later");
  await box(opened, "clientSecret").evaluate((old: HTMLInputElement) => {
    const made = old.cloneNode() as HTMLInputElement;
    made.removeAttribute("autocomplete");
    made.value = old.value;
    old.replaceWith(made);
  });
  await opened.script.call("standing");
  await expect(box(opened, "clientSecret")).toHaveAttribute("autocomplete", "off");
});

test("a form that holds another connection's client ID is filled over only where that one was named", async ({
  open,
}) => {
  const theirs = "9f6b8a11-7d2c-4f0e-8b1a-0c9d8e7f6a5b";
  const opened = await open(address, {
    [address]: pageOf(form({ clientId: input("clientId", `value="{${theirs.toUpperCase()}}"`) })),
  });
  for (const named of ["", "7d0c1e22-0000-4000-8000-3f0c5a7e1b22"])
    expect(await opened.script.call("fill", values, named)).toEqual({ error: "formChanged" });
  await expect(box(opened, "title")).toHaveValue("");
  expect(await opened.script.call("fill", values, theirs)).toHaveProperty("report");
  await expect(box(opened, "clientId")).toHaveValue(values.clientId);
  proves(test.info(), 18, "0 forms of another connection filled over unasked");
});
