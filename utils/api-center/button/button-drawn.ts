// Draws the button: a plain element that no page can define, marked by an attribute, with a closed root. The root's own
// sheet says how the element is drawn. Its important rules win over every rule of the page, and over what the page
// writes on the element itself (tried in both browsers). A page's content policy does not stop the sheet, because it is
// the extension's.

/** The parts of the button on the page. */
export interface Drawn {
  host: HTMLElement;
  root: ShadowRoot;
  sheet: HTMLStyleElement;
  button: HTMLButtonElement;
  sign: Element;
  words: HTMLElement;
}

export type ButtonState = "idle" | "working" | "done" | "problem";

/** The attribute by which people, tests and our own next version find the element. */
export const mark = "data-exact-setup-fill";

/** The highest z-index that exists. */
export const topmost = "2147483647";

/** The light colours of components/tokens.css: the look of the page is not known. */
const colours: Readonly<Record<ButtonState, string>> = {
  idle: "#0b5c8f",
  working: "#55606d",
  done: "#176b3f",
  problem: "#a8201a",
};

/**
 * `all` does not reset `direction` and `unicode-bidi`. This is the first rule of the sheet. It holds the element's
 * place, which is written again when the button moves.
 */
const host = `all: initial; direction: ltr; unicode-bidi: isolate; position: absolute; z-index: ${topmost}; display: block; width: max-content; height: max-content`;
/** Round ends, the extension's sign and a shadow: no site's own button looks like this. */
const buttonStyle =
  "all: initial; visibility: inherit; pointer-events: inherit; direction: ltr; unicode-bidi: isolate; box-sizing: border-box; display: flex; align-items: center; gap: 8px; font: 600 13px/18px system-ui, sans-serif; text-align: start; padding: 6px 14px 6px 8px; margin: 0; border: 2px solid #fff; border-radius: 19px; max-width: 300px; cursor: pointer; user-select: none; color: #fff; box-shadow: 0 1px 5px rgb(0 0 0 / 40%)";
const wordsStyle = "overflow: hidden; text-overflow: ellipsis";
const focusStyle = "outline: 3px solid #0b5c8f; outline-offset: 2px";

const important = (rules: string) => rules.replaceAll(/;|$/g, " !important;");
const sheetText = [
  `:host { ${important(host)} }`,
  `:host::before, :host::after { ${important("content: none; display: none")} }`,
  `button { ${buttonStyle} }`,
  ...Object.entries(colours).map(
    ([state, colour]) => `button[data-state=${state}] { background: ${colour} }`,
  ),
  `button:focus-visible { ${focusStyle} }`,
  `span { ${wordsStyle} }`,
  "svg { flex: none }",
].join("\n");

/** The extension's sign, as in the toolbar: a check mark between two points. */
const sign = [
  ["path", { d: "M4 9l4 4 6-8", fill: "none", stroke: "currentColor", "stroke-width": "2.2" }],
  ["circle", { cx: "4", cy: "9", r: "2", fill: "currentColor" }],
  ["circle", { cx: "14", cy: "5", r: "2.6", fill: "#6fe0a0" }],
] as const;

/** Creates the button without placing it: until it is placed, no page can find the element. */
export function drawButton(document: Document): Drawn {
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
    Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[Name];
  const drawn = {
    host: make("div"),
    sheet: make("style"),
    button: make("button"),
    sign: drawSign(document),
    words: make("span"),
  };
  drawn.host.setAttribute(mark, "");
  const root = drawn.host.attachShadow({ mode: "closed", delegatesFocus: true });
  drawn.sheet.textContent = sheetText;
  drawn.button.type = "button";
  drawn.button.append(drawn.sign, drawn.words);
  root.append(drawn.sheet, drawn.button);
  return { ...drawn, root };
}

/**
 * Makes sure that the sheet applies where the element is now. Returns the sheet with its current rules. When a page
 * moves the element, the browser reads the rules again. Where the page's content policy allows no styles, it does not
 * read them at all: then the sheet is inserted again.
 */
export function dress(drawn: Drawn): CSSStyleSheet {
  if (!drawn.sheet.sheet) {
    const again = Node.prototype.cloneNode.call(drawn.sheet, true) as HTMLStyleElement;
    drawn.sheet.replaceWith(again);
    drawn.sheet = again;
  }
  return drawn.sheet.sheet!;
}

/**
 * Writes a style on the element itself, over everything that a page may write there. Call it only when the element is
 * in a document.
 */
export function styleHost({ sheet }: Drawn, name: string, value: string): void {
  (sheet.sheet!.cssRules[0] as CSSStyleRule).style.setProperty(name, value, "important");
}

/** Shows a state with its text. */
export function showState({ button, words }: Drawn, state: ButtonState, text: string): void {
  words.textContent = text;
  button.title = text;
  button.dataset["state"] = state;
  button.setAttribute("aria-busy", String(state === "working"));
  button.setAttribute("aria-live", "polite");
}

function drawSign(document: Document): SVGElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = Document.prototype.createElementNS.call(document, "http://www.w3.org/2000/svg", name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element as SVGElement;
  };
  const drawn = make("svg", { viewBox: "0 0 18 18", width: "18", height: "18", "aria-hidden": "true" });
  drawn.append(...sign.map(([name, attributes]) => make(name, attributes)));
  return drawn;
}
