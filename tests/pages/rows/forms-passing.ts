// Forms that something closes or covers for a moment, and forms whose data comes late. A fill waits for what passes.
import { script } from "../form-html.ts";
import type { FormRow } from "../form-row.ts";
import { keptForm, later } from "./forms-pressed.ts";

const boxes = `const boxes = [...document.querySelectorAll("[data-part]")];`;
const close = `for (const box of boxes) box.disabled = true; setTimeout(() => { for (const box of boxes) box.disabled = false }, 300);`;
const cover = `const cover = document.createElement("div"); cover.style = "position:fixed;inset:0;background:#fff8"; document.body.append(cover); setTimeout(() => cover.remove(), 400);`;
const empty = `for (const box of boxes) state[box.dataset.part] = box.value = "";`;

const passing: Readonly<Record<string, string>> = {
  "all boxes closed for a check, once": `boxes[1].addEventListener("change", () => { ${close} })`,
  "all boxes closed after each change": `for (const box of boxes) box.addEventListener("change", () => { ${close} })`,
  "a cover over the page after each change": `for (const box of boxes) box.addEventListener("change", () => { ${cover} })`,
  "a notice over one box": `const note = document.createElement("div"); note.style = "position:absolute;left:0;top:180px;width:500px;height:60px;background:#ffd"; document.body.append(note); setTimeout(() => note.remove(), 900);`,
};

const late: Readonly<Record<string, string>> = {
  "at the end of the fill": `setTimeout(() => { ${empty} }, 500)`,
  "a second after it": `setTimeout(() => { ${empty} }, 1200)`,
  "for two boxes only": `setTimeout(() => { for (const box of boxes.slice(0, 2)) state[box.dataset.part] = box.value = ""; }, 1200)`,
};

/** A form, and text over its lower part that stays: the boxes can be scrolled out from under it. */
const under = (height: string) =>
  keptForm({}).replace(
    "</body>",
    `<div style="height:1500px"></div><div style="position:fixed;left:0;right:0;bottom:0;height:${height};background:#eee">Cookies</div></body>`,
  );

export const passingRows: readonly FormRow[] = [
  ...Object.entries(passing).map(([name, code]) => ({
    name: `a fill waits for what passes: ${name}`,
    page: keptForm({}, boxes + code),
  })),
  ...Object.entries(late).map(([name, code]) => ({
    name: `data that comes late and empties the form, ${name}, is filled over once`,
    page: keptForm({}) + script(boxes + code),
    truth: Object.fromEntries(
      ["title", "clientId", "clientSecret", "country", "division"].map((field) => [field, null]),
    ),
    act: later,
  })),
  { name: "a notice over the lower part of the window", page: under("60%") },
];
