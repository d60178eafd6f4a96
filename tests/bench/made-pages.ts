// Makes the large pages that are looked at.
import { form, page } from "../pages/form-html.ts";

const nodes = 20_000;

/** Returns the rest of a large application: a long table with links, badges and, when asked for, a checkbox a row. */
function table(boxes = true): string {
  const first = boxes ? '<input type="checkbox">' : "<i>·</i>";
  const row = (at: number) =>
    `<tr><td>${first}</td><td><a href="#${at}">Run ${at}</a></td><td><span>Done</span> <b>${at * 7} rows</b></td></tr>`;
  // Each row has eight elements and four texts.
  const rows = Array.from({ length: Math.ceil(nodes / 12) }, (_, at) => row(at)).join("");
  const search = boxes ? '<input type="search" placeholder="Search">' : "<b>Runs</b>";
  return `<nav>${search}</nav><table><tbody>${rows}</tbody></table>`;
}

const dashboard = "<h1>Dashboard</h1>";

/** Returns `count` labelled boxes that stand beside the form, like settings, one under the other. */
function besideForm(count: number): string {
  const box = (at: number) =>
    `<div class=field><label for=s${at}>Setting ${at}</label><input id=s${at}></div>`;
  const boxes = Array.from({ length: count }, (_, at) => box(at)).join("");
  return page(`<section>${form()}</section><section>${boxes}</section>`);
}

/** Two text inputs with no credential word near them. So a look searches the whole text for one. */
const twoBoxes = "<label>Name <input></label><label>Town <input></label>";
const paragraph = `<p>${"The invoice was booked on the second day of the month and paid later. ".repeat(14)}</p>`;

/** Each page as HTML. */
export const madePages = {
  quiet: page(table(false), dashboard),
  boxes: page(table(), dashboard),
  form: page(form() + table()),
  formAlone: page(form()),
  besideForm200: besideForm(200),
  besideForm2000: besideForm(2_000),
  forms300: page(`<section>${form()}</section>`.repeat(300)),
  twoBoxes: page(twoBoxes + table(), dashboard),
  article: page(twoBoxes + paragraph.repeat(1_000), "<h1>News</h1>"),
};
