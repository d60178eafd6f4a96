// What may stand around a page's content without changing what a user reads in it.

export interface Wrapping {
  /** The element all content of the page is moved into. */
  tag: string;
  css?: string;
  /** What stands before the content, inside of it. */
  before?: string;
  /** What is fixed in it covers this element and no longer the window: not for pages with something fixed. */
  holdsFixed?: true;
}

export const wrappings = {
  main: { tag: "main" },
  padded: { tag: "div", css: "padding: 32px; border: 1px solid" },
  flexible: { tag: "div", css: "display: flex; flex-direction: column" },
  moved: { tag: "section", css: "transform: translateX(8px)", holdsFixed: true },
  scrolling: { tag: "div", css: "height: 800px; overflow: auto" },
  withMenu: { tag: "div", before: "<nav><a href='#'>Home</a> <a href='#'>Help</a></nav>" },
} satisfies Record<string, Wrapping>;

/** Runs in the page: moves its content into each wrapping, the first innermost. */
export function wrapInPage(wraps: readonly Wrapping[]): void {
  for (const { tag, css = "", before = "" } of wraps) {
    const element = document.createElement(tag);
    element.style.cssText = css;
    element.append(...document.body.childNodes);
    element.insertAdjacentHTML("afterbegin", before);
    document.body.append(element);
  }
}
