// Finds what is visible on a page: its pieces of text and its controls, each with the boxes where it is drawn.

/** A rectangle, in pixels from the window's top left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A piece of text or a control. */
export interface Piece {
  element: Element;
  /** The text as a user reads it, shortened, for the words of a finding. */
  words: string;
  /** One box for each line, without what a scroll box hides. */
  boxes: Box[];
  /** Says whether it is cut off for good or can be reached only by sideways scrolling. Null when neither. */
  cut: string | null;
}

/** Remembers each element's styles, because each is asked for many times. */
let styles = new Map<Element, CSSStyleDeclaration>();

/** Returns an element's styles. */
export const styleOf = (element: Element): CSSStyleDeclaration => {
  const known = styles.get(element) ?? getComputedStyle(element);
  styles.set(element, known);
  return known;
};

/** Forgets all styles. Call it after a change of the page. */
export const forgetStyles = (): void => {
  styles = new Map();
};

/** Returns a copy of a box. */
export const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

const short = (text: string): string => text.replaceAll(/\s+/g, " ").trim().slice(0, 60);

/** Returns whether an element is for screen readers only: one pixel wide, or clipped away. */
function isForEars(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    const { clipPath, overflowX } = styleOf(at);
    if (clipPath === "inset(50%)" || (overflowX !== "visible" && at.clientWidth === 1)) return true;
  }
  return false;
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isForEars(element);

/**
 * Returns the boxes around an element's content, the innermost first. A positioned element skips the boxes that do not
 * hold it.
 */
export function* boxesAround(element: Element): Generator<Element> {
  for (let at: Element | null = element; at && at !== document.body;) {
    const { display, position } = styleOf(at);
    if (display !== "inline" && display !== "contents") yield at;
    if (position === "fixed") return;
    at = position === "absolute" ? (at as HTMLElement).offsetParent : at.parentElement;
  }
}

const slack = 1.5;

/**
 * Returns the part of a box that the scroll boxes and clips around it leave, or null when nothing is left. Also says
 * whether a part is cut off for good.
 */
function clipped(element: Element, box: Box): { box: Box | null; cut: string | null } {
  let left = boxOf(box);
  let cut: string | null = null;
  for (const around of boxesAround(element)) {
    const { overflowX, overflowY } = styleOf(around);
    const outer = around.getBoundingClientRect();
    const inner = { left: outer.left + around.clientLeft, top: outer.top + around.clientTop };
    const [right, bottom] = [inner.left + around.clientWidth, inner.top + around.clientHeight];
    const isSvg = around instanceof SVGSVGElement;
    if (overflowX !== "visible" || isSvg) {
      if (left.left < inner.left - slack || left.right > (isSvg ? outer.right : right) + slack)
        cut ??=
          overflowX === "hidden" || overflowX === "clip" || isSvg ? "cut off" : "only by scrolling sideways";
    }
    if (overflowY === "hidden" || overflowY === "clip") {
      if (left.top < inner.top - 2 || left.bottom > (isSvg ? outer.bottom : bottom) + 2) cut ??= "cut off";
    } else if (overflowY !== "visible") {
      left = { ...left, top: Math.max(left.top, inner.top), bottom: Math.min(left.bottom, bottom) };
      if (left.bottom - left.top < 1) return { box: null, cut: null };
    }
  }
  return { box: left, cut };
}

/** A value that is shortened on purpose has its whole text as a title. */
const isShortened = (element: Element, text: string): boolean =>
  element.closest("[title]")?.getAttribute("title")?.includes(text.trim()) ?? false;

/** Returns every visible piece of text. */
export function textsIn(root: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue ?? "";
    if (!element || text.trim() === "" || element.closest("option, datalist, textarea") || !isShown(element))
      continue;
    range.selectNodeContents(node);
    const drawn = [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((box) => clipped(element, box));
    const boxes = drawn.flatMap(({ box }) => box ?? []);
    const cut = drawn.find((one) => one.cut !== null)?.cut ?? null;
    if (boxes.length > 0)
      pieces.push({ element, words: short(text), boxes, cut: isShortened(element, text) ? null : cut });
  }
  return pieces;
}

const controls = "button, a[href], summary, select, input, textarea, [tabindex='0']";

/** Returns every visible control, each with one box. */
export function controlsIn(root: Element): Piece[] {
  return [...root.querySelectorAll(controls)].filter(isShown).flatMap((element) => {
    const { box, cut } = clipped(element, element.getBoundingClientRect());
    const words = short(element.textContent || element.getAttribute("aria-label") || element.outerHTML);
    return box ? [{ element, words, boxes: [box], cut }] : [];
  });
}
