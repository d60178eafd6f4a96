// Forms that show the box for the division only after the user chooses a country.
import { expect } from "@playwright/test";
import { field, form, input, page, script } from "../form-html.ts";
import { values, type FormRow } from "../form-row.ts";

const country = `<select data-is="country"><option value=""></option><option value="be">Belgium</option><option value="nl">Netherlands</option></select>`;
const others = form({ country, division: "" });

/**
 * Returns a script that runs the code when the user chooses a country. The code can call `add(html, place)` to add a
 * field. `place` is "row" or "page".
 */
function whenChosen(code: string): string {
  return script(`{
    const add = (html, place = "row") => {
      const box = place === "row" ? document.querySelector("[data-is=country]").closest(".row") : document.body;
      if (!document.querySelector("[data-is=division]")) box.insertAdjacentHTML("beforeend", html);
    };
    document.querySelector("[data-is=country]").addEventListener("change", () => { ${code} });
  }`);
}

const division = (attributes = "") => JSON.stringify(field("division", input("division", attributes)));

export const appearingRows: readonly FormRow[] = [
  ...Object.entries({
    "at once": `add(${division()})`,
    "a moment later": `setTimeout(() => add(${division()}), 400)`,
    "below the form": `setTimeout(() => add(${division()}, "page"), 100)`,
    "with a form that is drawn anew": `setTimeout(() => {
      const app = document.querySelector(".app");
      const made = app.cloneNode(true);
      made.querySelector("select").value = document.querySelector("select").value;
      made.querySelectorAll(".row")[1].insertAdjacentHTML("beforeend", ${division()});
      app.replaceWith(made);
    }, 100)`,
  }).map(([when, code]): FormRow => ({
    name: `a division that is asked for once a country is chosen, ${when}`,
    page: page(others + whenChosen(code)),
    act: async (shown, content) => {
      expect(await content.call("undo")).toMatchObject({ division: { outcome: "filled" } });
      await expect(shown.locator("[data-is=division]")).toHaveValue("");
    },
  })),
  {
    name: "a division that appears with another number in it is shown before it is overwritten",
    page: page(others + whenChosen(`add(${division("value=1234567")})`)),
    outcomes: { division: "not-found fieldNotFound" },
    truth: { division: "1234567" },
  },
  {
    name: "a division that appears with the right number in it is right",
    page: page(others + whenChosen(`add(${division(`value=${values.division}`)})`)),
    outcomes: { division: "unchanged" },
  },
  {
    name: "a Company ID that appears is no division",
    page: page(
      others +
        whenChosen(`add('<div class="field"><label>Company ID</label><input data-part id="company"></div>')`),
    ),
    outcomes: { division: "not-found fieldNotFound" },
    truth: { division: null },
    act: (shown) => expect(shown.locator("#company")).toHaveValue(""),
  },
  {
    name: "a division that never appears is missing",
    page: page(others),
    outcomes: { division: "not-found fieldNotFound" },
    truth: { division: null },
  },
];
