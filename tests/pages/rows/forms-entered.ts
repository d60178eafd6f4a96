// Forms that change when a field gets the focus or a value: a box replaces another, the page creates it again, or it
// becomes another field. Some pages also listen to only some of the events.
import { expect, type Page } from "@playwright/test";
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";
import { field, form, input, labels, page, script } from "../form-html.ts";
import { values, type FormRow } from "../form-row.ts";

const each = (piece: (name: FieldName) => string) => fieldNames.map(piece).join("");
const none = Object.fromEntries(fieldNames.map((name) => [name, ""])) as Record<FieldName, string>;

/** Returns a form with a text box that shows a hint. A masked box replaces it. */
const standIn = (swap: string) =>
  form({
    clientSecret: `<input class=fake type=text value="Your secret" data-part><input data-is=clientSecret type=password style="display:none">`,
  }) +
  script(`const fake = document.querySelector(".fake"), real = document.querySelector("[data-is=clientSecret]");
    const swap = () => { fake.style.display = "none"; real.style.display = ""; real.focus(); };
    fake.addEventListener("focus", () => { ${swap} });
    real.addEventListener("blur", () => { if (!real.value) { real.style.display = "none"; fake.style.display = ""; } });`);

const untouched = async (opened: Page) =>
  expect(await opened.locator(".fake").inputValue()).toBe("Your secret");

/** Returns fields that only display a value. Each creates the real text box when it gets the focus. */
const clickToEdit = (when: string) =>
  each(
    (name) =>
      `<div class=field data-part><label>${labels[name]}</label><input data-name="${name}" class=look></div>`,
  ) +
  script(`const model = ${JSON.stringify(none)}; globalThis.truth = () => ({ ...model });
    document.addEventListener("focusin", ({ target: look }) => {
      if (!look.matches(".look")) return;
      const edit = () => {
        const { name } = look.dataset, box = document.createElement("input");
        box.type = name === "clientSecret" ? "password" : "text"; box.value = model[name];
        box.addEventListener("input", () => (model[name] = box.value));
        box.addEventListener("blur", () => { look.value = name === "clientSecret" ? "" : model[name]; if (box.isConnected && name !== "clientSecret") box.replaceWith(look); });
        look.replaceWith(box); box.focus();
      };
      ${when};
    });`);

const swapLabels = `{ const [one, other] = ["clientId", "clientSecret"].map((name) => document.querySelector("[data-is=" + name + "]"));
  const [first, second] = [one, other].map((box) => box.parentElement.querySelector("label"));
  [first.textContent, second.textContent] = [second.textContent, first.textContent]; [one.type, other.type] = [other.type, one.type]; }`;
const crossed = { clientId: values.clientSecret, clientSecret: values.clientId };

/**
 * The menu of another extension. It opens below the box with the focus and covers the next field. It closes when that
 * box loses the focus.
 */
const menu = script(`let shown = null, closing;
  const close = () => { shown?.remove(); shown = null; };
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches?.("input")) return;
    clearTimeout(closing);
    setTimeout(() => {
      if (document.activeElement !== target) return;
      close();
      const { left, bottom, width } = target.getBoundingClientRect();
      shown = document.createElement("mgr-menu"); shown.popover = "manual";
      shown.style.cssText = "position:fixed;inset:auto;margin:0;border:1px solid;background:#fff;left:" + left + "px;top:" + (bottom + 2) + "px;width:" + width + "px;height:190px";
      shown.attachShadow({ mode: "closed" }).innerHTML = "No items";
      document.body.append(shown); shown.showPopover();
    }, 40);
  });
  document.addEventListener("focusout", () => { clearTimeout(closing); closing = setTimeout(close, 250); });`);

const select = `<select data-is=country><option value=""></option><option value=nl>Nederland</option><option value=be>België</option></select>`;
/** Returns a page whose model listens to one kind of event only. */
const hearsOnly = (event: string) =>
  form({ country: select }) +
  script(`const model = ${JSON.stringify(none)}; globalThis.truth = () => ({ ...model });
    for (const box of document.querySelectorAll("[data-is]")) box.addEventListener("${event}", () => (model[box.dataset.is] = box.value));`);
const keysOnly = (event: string) =>
  form() +
  script(`const model = ${JSON.stringify(none)}; globalThis.truth = () => ({ ...model });
    for (const box of document.querySelectorAll("[data-is]")) box.addEventListener("${event}", () => (model[box.dataset.is] = box.value));
    const save = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Save"); save.disabled = true;
    document.addEventListener("${event}", () => (save.disabled = !Object.values(model).every(Boolean)));`);

/**
 * Returns a page that creates its boxes again after every input. The new boxes lose everything a script set on the old
 * ones.
 */
const madeAnew = (type: string, later: boolean) =>
  form({ clientSecret: input("clientSecret", `type=${type}`) }) +
  script(`document.addEventListener("input", ({ target: old }) => {
    const anew = () => { const made = document.createElement("input"); made.type = old.type; made.dataset.is = old.dataset.is; made.value = old.value; old.replaceWith(made); };
    ${later ? "setTimeout(anew, 200)" : "anew()"};
  });`);

/**
 * Returns a form with a choice of plain boxes that shows the clicked option. `left` is the code that runs when the
 * choice loses the focus. `picked` is the code that runs after a click on an option.
 */
const pretending = ({ left = "", picked = "", kept = "" }) =>
  form({
    country: `<div class=pick><div role=combobox tabindex=0 class=box aria-haspopup=listbox aria-expanded=false aria-label=Country></div>${kept}<div role=listbox class=list hidden>${["België", "Nederland"].map((name) => `<div role=option>${name}</div>`).join("")}</div></div>`,
  }) +
  script(`const box = document.querySelector("[role=combobox]"), list = document.querySelector("[role=listbox]"); let country = "";
    globalThis.truth = () => ({ ...Object.fromEntries([...document.querySelectorAll("[data-is]")].map((one) => [one.dataset.is, one.value])), country });
    box.addEventListener("click", () => { list.hidden = false; box.ariaExpanded = "true"; });
    list.addEventListener("click", ({ target }) => { box.textContent = target.textContent; list.hidden = true; box.ariaExpanded = "false"; box.focus(); ${picked} });
    box.addEventListener("blur", () => { ${left} });`);
const notTaken: Partial<FormRow> = {
  outcomes: { country: "rejected fieldRejected" },
  truth: { country: "" },
};

const sent = (attributes: string, inside = "") =>
  page(`<form ${attributes}>${form({ clientSecret: input("clientSecret", "name=secret") })}${inside}</form>`);
const kept: Partial<FormRow> = {
  outcomes: { clientSecret: "needs-you fieldSendsElsewhere" },
  truth: { clientSecret: "" },
};

export const enteredRows: readonly FormRow[] = [
  ...Object.entries({
    "at once": "swap()",
    "in the next task": "setTimeout(swap)",
    "in the next frame": "requestAnimationFrame(swap)",
  }).map(([when, swap]): FormRow => ({
    name: `a box that stands in for the masked one, which takes its place ${when}`,
    page: page(standIn(swap)),
    act: untouched,
  })),
  {
    name: "a box that stands in and goes by style alone",
    page: page(
      form({
        clientSecret: `<div class=both><input class=fake type=text value="Your secret" data-part><input data-is=clientSecret type=password></div>`,
      }) +
        `<style>.both [type=password] { display: none } .both:focus-within [type=password], .both.full [type=password] { display: block } .both:focus-within .fake, .both.full .fake { display: none }</style>` +
        script(
          `const real = document.querySelector("[data-is=clientSecret]"); document.querySelector(".fake").addEventListener("focus", () => { real.style.display = "block"; real.focus(); real.style.display = ""; }); real.addEventListener("input", () => real.parentElement.classList.add("full"));`,
        ),
    ),
    act: untouched,
  },
  ...Object.entries({ "at once": "edit()", "a moment later": "setTimeout(edit, 20)" }).map(
    ([how, when]): FormRow => ({
      name: `boxes that are made only when they are entered, ${how}`,
      page: page(clickToEdit(when)),
    }),
  ),
  {
    name: "a menu that opens over the next field and closes by itself",
    page: page(form() + menu),
    before: async (opened) => {
      await opened.locator("[data-is=clientId]").focus();
      await opened.locator("mgr-menu").waitFor({ state: "attached" });
    },
  },
  ...["keyup", "keydown"].map((event): FormRow => ({
    name: `a page that hears ${event} only`,
    page: page(keysOnly(event)),
    ...(event === "keydown" && { truth: none }),
    act: async (opened) => {
      const save = opened.getByRole("button", { name: "Save" });
      await (event === "keyup" ? expect(save).toBeEnabled() : expect(save).toBeDisabled());
    },
  })),
  ...["blur", "focusout", "change", "input"].map((event): FormRow => ({
    name: `a choice and boxes on a page that hears ${event} only`,
    page: page(hearsOnly(event)),
  })),
  {
    name: "a choice that takes what was clicked when it is left",
    page: page(pretending({ left: `country = { Nederland: "nl" }[box.textContent] ?? ""` })),
  },
  {
    name: "a choice that shows what was clicked, and nothing once it is left, is not called done",
    page: page(pretending({ left: `box.textContent = ""` })),
    ...notTaken,
  },
  {
    name: "a choice that shows what was clicked, and whose own value stays empty, is not called done",
    page: page(pretending({ kept: "<input type=hidden data-part>" })),
    ...notTaken,
  },
  {
    name: "a choice whose own value follows",
    page: page(
      pretending({
        kept: "<input type=hidden data-part>",
        picked: `country = document.querySelector("[type=hidden]").value = "nl"`,
      }),
    ),
  },
  {
    name: "labels and kinds of Client ID and Client Secret change places after the title",
    page: page(
      form() +
        script(
          `document.querySelector("[data-is=title]").addEventListener("input", () => ${swapLabels}, { once: true });`,
        ),
    ),
    truth: crossed,
  },
  {
    name: "they change places after the client ID was written",
    page: page(
      form() +
        script(
          `document.querySelector("[data-is=clientId]").addEventListener("change", () => ${swapLabels}, { once: true });`,
        ),
    ),
    truth: crossed,
  },
  {
    name: "they change places when the client ID is entered",
    page: page(
      form() +
        script(
          `document.querySelector("[data-is=clientId]").addEventListener("focus", () => ${swapLabels}, { once: true });`,
        ),
    ),
    truth: crossed,
  },
  {
    name: "they change places once all was written: what is another field's by now is taken out, and goes where it belongs",
    page: page(
      form() +
        script(
          `document.querySelector("[data-is=division]").addEventListener("change", () => setTimeout(() => ${swapLabels}, 20), { once: true });`,
        ),
    ),
    truth: crossed,
  },
  {
    name: "the secret's box becomes the webhook's once it was written",
    page: page(
      form() +
        script(
          `document.querySelector("[data-is=country]").addEventListener("change", () => setTimeout(() => { document.querySelector("[data-is=clientSecret]").parentElement.querySelector("label").textContent = "Webhook secret" }, 20), { once: true });`,
        ),
    ),
    outcomes: { clientSecret: "rejected fieldMoved" },
    truth: { clientSecret: "" },
  },
  {
    name: "a box that is hidden once all was written is not said to hold its value",
    page: page(
      form() +
        script(
          `document.querySelector("[data-is=division]").addEventListener("change", () => setTimeout(() => (document.querySelector("[data-is=title]").style.display = "none"), 20), { once: true });`,
        ),
    ),
    outcomes: { title: "rejected formVanished" },
  },
  ...(["text", "password"] as const).flatMap((type) =>
    [false, true].map((later): FormRow => ({
      name: `a secret's ${type} box that is made anew ${later ? "a moment after" : "on"} typing is kept from the browser's notes`,
      page: page(madeAnew(type, later)),
      act: async (opened, harness) => {
        await harness.call("later");
        await expect(opened.locator("[data-is=clientSecret]")).toHaveAttribute("autocomplete", "off");
      },
    })),
  ),
  {
    name: "a secret's box with a list of suggestions",
    page: page(
      form({
        clientSecret: `${input("clientSecret", "list=l")}<datalist id=l><option>one</option></datalist>`,
      }),
    ),
  },
  {
    name: "suggestions on every box",
    page: page(
      `<div>${each((name) => field(name, input(name, `list=l`)))}</div><datalist id=l><option>one</option><option value="nl">Nederland</option></datalist>`,
    ),
  },
  {
    name: "a root that a closed dialog left aria-hidden",
    page: page(`<div aria-hidden=true>${form()}</div>`),
  },
  ...Object.entries({
    "another site": 'method=post action="https://evil.example/take"',
    "the site, unencrypted": 'method=post action="http://app.apicenter.io/save"',
    "the site on another port": 'method=post action="https://app.apicenter.io:8443/save"',
    "an address": "method=get",
    "an address, and says where": 'action="/save"',
  }).map(([where, attributes]): FormRow => ({
    name: `no secret in a form that sends to ${where}`,
    page: sent(attributes),
    ...kept,
  })),
  ...Object.entries({
    "another site": '<button formaction="https://evil.example/">Save</button>',
    "the site, unencrypted": '<input type=submit formaction="http://app.apicenter.io/">',
    "an address": "<button formmethod=get>Save</button>",
  }).map(([where, button]): FormRow => ({
    name: `no secret in a form with a button that sends to ${where}`,
    page: sent("method=post", button),
    ...kept,
  })),
  {
    name: "no secret in a form with such a button outside of it",
    page: page(
      `<form id=f method=post>${form()}</form><button form=f formaction="https://evil.example/">Save</button>`,
    ),
    ...kept,
  },
  {
    name: "no secret in a form whose page names another site as its base",
    page: `<base href="https://evil.example/">${sent('method=post action="/save"')}`,
    ...kept,
  },
  ...['method=post action="/save"', 'action="#"', 'action="javascript:void 0"', "method=dialog", ""].map(
    (attributes): FormRow => ({
      name: `a form that sends nowhere else is filled: ${attributes || "no word of it"}`,
      page: sent(attributes),
    }),
  ),
];
