// Plants made-up values wherever a page can hold one. A report of the page must contain none of them.
import type { Page } from "@playwright/test";

/** A part of every planted text, in upper or lower case. */
export const planted = /kwib/i;

/** Runs in the page, its open roots and its own frames. Labels, and what connects them to controls, stay unchanged. */
function plant(): void {
  const code = "Kw1bZaan93x7";
  const roots: (Document | ShadowRoot)[] = [document];
  // Use the prototypes: some pages name a field `querySelectorAll`.
  const allIn = (root: (typeof roots)[number]) => {
    const isShadowRoot = Object.prototype.toString.call(root) === "[object ShadowRoot]";
    const owner = isShadowRoot ? DocumentFragment : Document;
    return (owner.prototype as ParentNode).querySelectorAll.call(root, "*") as NodeListOf<HTMLElement>;
  };
  for (const root of roots)
    for (const element of allIn(root)) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null;
      if (inner?.body) roots.push(inner);
    }
  const write = (element: Element, value: string) => {
    const kind = element.localName === "input" ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value")!.set!.call(element, value);
  };
  for (const root of roots)
    for (const element of allIn(root)) {
      const tag = element.localName;
      element.setAttribute("data-account", `Datakwib ${code}`);
      element.classList.add("klantkwib", "kwib-theme", "x-4711kwib99");
      if (!element.id) element.id = `kwib-${code}-${Math.random()}`;
      if (tag === "a") element.setAttribute("href", "https://kwib.example/?klant=kwibhref");
      if (tag === "img") element.setAttribute("alt", "Altkwib");
      if (/^h[1-6]$/.test(tag)) element.append(" Kopkwib Bakkerij B.V. 3977752");
      if (tag === "option") element.append(" Optiekwib");
      if (
        tag === "textarea" ||
        (tag === "input" &&
          /^(text|password|email|url|tel|search|)$/.test(element.getAttribute("type") ?? ""))
      )
        write(element, `Waardekwib ${code} jan@kwib.example 1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22`);
    }
  document.title = "Titelkwib van Jan";
  history.replaceState(null, "", `${location.search || "?"}&klant=kwibquery&nummer=${code}#kwibhash`);
  document.body?.insertAdjacentHTML(
    "afterbegin",
    `<header style="background:#eee"><span>Jan Kwibstra</span> <b>jan@kwib.example</b> <a href="/kwib">10 Kwib Bakkerij B.V.</a></header>`,
  );
  document.body?.insertAdjacentHTML(
    "beforeend",
    `<fieldset><legend>Kwibgroep Zuid</legend>
      <label><input type="checkbox"> Kwib Holding</label> <input type="radio" name="kwib" id="kwibr"><label for="kwibr">Kwibzaak</label>
      <label>Kwibstra <input value="Kwibstra"></label> <label>Bedrag voor Kwib Jansen <input></label>
      <input placeholder="Kwibvoorbeeld" title="Kwibtitel"> <div role="combobox" aria-label="Kies Kwib Noord" tabindex="0">Gekozenkwib</div>
      <table><tr><td>Kwibrij</td><td><input></td></tr></table><kwib-paneel role="kwib">kwibtekst</kwib-paneel></fieldset>`,
  );
}

/** Plants the values in a page. */
export function plantEverywhere(page: Page): Promise<void> {
  return page.evaluate(plant);
}
