// Draws the registration dialog over the manage page. A script creates the dialog when the user clicks a tile. It does
// not exist before.
import type { AppCentreWords } from "./app-centre-words.ts";
import { type Html, html, json, raw } from "./html.ts";

/**
 * The styles of a field in the App Centre: grey text above an underlined input, and the star as a red element of its
 * own.
 */
export const fieldStyle = `
.field { margin: 18px 0 } .field .caption { color: #7b8594; font-size: 13px } .field .star { color: #d0021b; margin-left: 2px }
.field input { width: 100%; border: 0; border-bottom: 1px solid #b8c0cb; padding: 6px 0; font: inherit; background: none; outline: none; color: inherit } .field input:focus { border-bottom-color: #c8102e }`;

const dialogStyle = `${fieldStyle}
.shade { position: fixed; inset: 0; background: #1118278c; display: grid; place-items: center }
.dialog { position: relative; width: 560px; max-width: calc(100vw - 40px); background: #fff; border-radius: 10px; padding: 32px; box-shadow: 0 20px 60px #0004 }
.dialog .cross { position: absolute; top: 16px; right: 16px; border: 0; font-size: 22px; line-height: 1; padding: 4px 10px }
.terms { border: 1px solid #e2e5ea; border-radius: 6px; padding: 12px 16px; background: #f9fafb } .terms label { display: block; padding: 3px 0 }`;

const script = `
const template = document.querySelector("template");
for (const tile of document.querySelectorAll("button[data-kind]")) tile.addEventListener("click", () => open(tile.dataset.kind));
function open(kind) {
  const shade = template.content.firstElementChild.cloneNode(true);
  const find = (selector) => shade.querySelector(selector);
  const inputs = [...shade.querySelectorAll(".field input")];
  const boxes = [...shade.querySelectorAll(".terms input")];
  find("h2").textContent = titles[kind];
  find(".dialog").setAttribute("aria-label", titles[kind]);
  find(".cross").addEventListener("click", () => shade.remove());
  find("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = { kind, name: inputs[0].value, redirectUri: inputs[1].value, terms: boxes.every((box) => box.checked) };
    const answer = await (await fetch(location.href, { method: "POST", body: JSON.stringify(body) })).json();
    if (answer.location) location.href = answer.location;
    else find(".error").textContent = answer.error;
  });
  document.body.append(shade);
  inputs[0].focus();
}`;

/** Returns the dialog's template, style and script for the end of the manage page. */
export function dialog(word: AppCentreWords): Html {
  const field = (caption: string): Html =>
    html`<div class="field">
      <div class="caption"><span>${caption}</span><span class="star">*</span></div>
      <input autocomplete="off" />
    </div>`;
  return html`<style>
      ${raw(dialogStyle)}
    </style>
    <template
      ><div class="shade">
        <div class="dialog" role="dialog" aria-modal="true">
          <button class="cross" aria-label="${word.close}">×</button>
          <h2></h2>
          <form novalidate>
            ${field(word.name)}${field(word.redirect)}
            <div class="terms">
              ${word.terms.map((text) => html`<label><input type="checkbox" /> ${text}</label>`)}
            </div>
            <p class="error" role="alert"></p>
            <p class="buttons"><button class="primary">${word.submit}</button></p>
          </form>
        </div>
      </div></template
    >
    <script>
      const titles = ${json(word.register)};
      ${raw(script)};
    </script>`;
}
