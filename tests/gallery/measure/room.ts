// Checks that everything has enough room: nothing is cut off, nothing covers something else, and nothing needs sideways
// scrolling.
import { boxesAround, controlsIn, forgetStyles, styleOf, textsIn, type Box, type Piece } from "./seen.ts";

/** How many pixels two boxes of letters may overlap while their letters do not touch. */
const slack = 2;

const overlaps = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack;

const areRelated = (one: Element, other: Element): boolean => one.contains(other) || other.contains(one);

const collide = (one: Piece, other: Piece): boolean =>
  one.boxes.some((box) => other.boxes.some((another) => overlaps(box, another)));

function overlapping(texts: readonly Piece[], controls: readonly Piece[]): string[] {
  const found: string[] = [];
  const look = (one: Piece, others: readonly Piece[], from: number, mayTouch: (other: Piece) => boolean) => {
    for (let at = from; at < others.length; at += 1) {
      const other = others[at]!;
      if (!mayTouch(other) && collide(one, other)) found.push(`“${one.words}” lies over “${other.words}”`);
    }
  };
  for (const [index, text] of texts.entries()) {
    look(text, texts, index + 1, () => false);
    look(text, controls, 0, ({ element }) => areRelated(element, text.element));
  }
  for (const [index, control] of controls.entries())
    look(control, controls, index + 1, ({ element }) => areRelated(element, control.element));
  return found;
}

/** Finds text that leaves a box around it, although nothing cuts it off there. */
function leaving({ element, words, boxes }: Piece): string[] {
  for (const around of boxesAround(element)) {
    const outer = around.getBoundingClientRect();
    const isOut = (box: Box) =>
      box.left < outer.left - slack ||
      box.right > outer.right + slack ||
      box.top < outer.top - slack ||
      box.bottom > outer.bottom + slack;
    if (boxes.some(isOut))
      return [`“${words}” leaves its ${around.tagName.toLowerCase()}.${around.className}`];
    // A scroll box may be shorter than its content, and a positioned element may be anywhere.
    const { overflowY, position } = styleOf(around);
    if (overflowY !== "visible" || position === "absolute") return [];
  }
  return [];
}

const canvas = document.createElement("canvas").getContext("2d")!;

/**
 * Returns the text that an input or a choice shows by itself. Such a text has no boxes, so it is measured in its own
 * font.
 */
function ownWords(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? "";
  if (element instanceof HTMLInputElement && element.value === "") return element.placeholder;
  return "";
}

/** The width of a choice's arrow, in pixels. */
const arrow = 20;

function tooNarrow({ element, words }: Piece): string[] {
  if (
    element.matches("button, a, summary") &&
    element.scrollWidth > element.clientWidth + 1 &&
    element.clientWidth > 0
  )
    return [`“${words}” is wider than its ${element.tagName.toLowerCase()}`];
  const said = ownWords(element);
  if (said === "") return [];
  const { font, paddingLeft, paddingRight } = styleOf(element);
  canvas.font = font;
  const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const needed = canvas.measureText(said).width + (element instanceof HTMLSelectElement ? arrow : 0);
  return needed > room + 1 ? [`“${said}” needs ${Math.round(needed)} px and has ${Math.round(room)}`] : [];
}

/** Returns, in words, everything on the page that has too little room. Empty when everything fits. */
export function withoutRoom(root: Element = document.querySelector("main")!): string[] {
  forgetStyles();
  const texts = textsIn(root);
  const controls = controlsIn(root);
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth} px`] : []),
    ...[...texts, ...controls].flatMap(({ words, cut }) => (cut === null ? [] : [`“${words}” is ${cut}`])),
    ...texts.flatMap(leaving),
    ...controls.flatMap(tooNarrow),
    ...overlapping(texts, controls),
  ];
}
