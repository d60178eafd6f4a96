// Lists pages whose markup gets in the way: names in a form or a document that shadow the browser's own properties.
import { form, input, page, script } from "../pages/form-html.ts";

const shadowing = (...names: string[]) =>
  names.map((name) => `<input type=hidden name="${name}" id="${name}">`).join("");
const pictures = (...names: string[]) => names.map((name) => `<img name="${name}" alt="">`).join("");

/** The HTML of each page, by its name. */
export const hostilePages: Readonly<Record<string, string>> = {
  "a plain page": page(form()),
  "a form whose fields shadow its own properties": page(
    `<form>${form()}${shadowing("elements", "querySelector", "querySelectorAll", "ownerDocument", "getRootNode", "parentNode", "childNodes", "children", "contains", "matches", "closest", "localName", "tagName", "nodeType", "nodeName", "attributes", "getAttribute", "textContent", "innerText", "body", "title", "style", "getBoundingClientRect", "checkVisibility", "remove", "append", "firstChild", "nextSibling", "isConnected", "dispatchEvent", "addEventListener")}</form>`,
  ),
  "pictures that shadow the document's properties": page(
    `${form()}${pictures("body", "title", "head", "documentElement", "defaultView", "activeElement", "elementFromPoint", "elementsFromPoint", "createElement", "createRange", "createTreeWalker", "getElementById", "hidden", "visibilityState", "addEventListener", "getSelection", "execCommand", "contains", "location", "forms", "dialog")}`,
  ),
  "frames and elements that shadow the window's names": page(
    `${form()}<iframe name="top" hidden></iframe><iframe name="chrome" hidden></iframe><a id="browser"></a><a id="exactSetupEngine"></a><a id="fetch"></a><a id="crypto"></a><a id="navigator"></a><a id="getComputedStyle"></a><a id="MutationObserver"></a>`,
  ),
  "an element of our name that is the page's own": page(
    `${form()}${script(`customElements.define("exact-setup-fill", class extends HTMLElement { connectedCallback() { if (this.shadowRoot) globalThis.watching?.seen.push("open root") } })`)}`,
  ),
  "values that look like other fields": page(
    form({ title: input("title", 'data-clientsecret name="password"') }),
  ),
};
