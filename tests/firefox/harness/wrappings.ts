// Lists elements that may surround a page's content without changing what a user reads in it.

/** One wrapping of a page's content. */
export interface Wrapping {
  /** The element that all content of the page is moved into. */
  tag: string;
  css?: string;
  /** HTML inside the element, before the content. */
  before?: string;
  /** True where a fixed element covers this wrapping instead of the window. Not for pages with fixed elements. */
  holdsFixed?: true;
}

/** Every wrapping, by its name. */
export const wrappings = {
  main: { tag: "main" },
  padded: { tag: "div", css: "padding: 32px; border: 1px solid" },
  flexible: { tag: "div", css: "display: flex; flex-direction: column" },
  moved: { tag: "section", css: "transform: translateX(8px)", holdsFixed: true },
  scrolling: { tag: "div", css: "height: 800px; overflow: auto" },
  withMenu: { tag: "div", before: "<nav><a href='#'>Home</a> <a href='#'>Help</a></nav>" },
} satisfies Record<string, Wrapping>;

/** Runs in the page: moves its content into each wrapping, the first one innermost. */
export function wrapInPage(wraps: readonly Wrapping[]): void {
  for (const { tag, css = "", before = "" } of wraps) {
    const element = document.createElement(tag);
    element.style.cssText = css;
    element.append(...document.body.childNodes);
    element.insertAdjacentHTML("afterbegin", before);
    document.body.append(element);
  }
}
