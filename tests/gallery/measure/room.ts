// Whether everything has the room it needs: nothing cut off, nothing over something else, nothing to be scrolled sideways.
import { boxesAround, controlsIn, forgetStyles, styleOf, textsIn, type Box, type Piece } from "./seen.ts";

/** Pixels by which boxes of letters may overlap without a letter touching another. */
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

/** Text that leaves a box it stands in, although nothing clips it there. */
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
    // What lies in a scroll box is as long as it is; what is positioned may lie where it is put.
    const { overflowY, position } = styleOf(around);
    if (overflowY !== "visible" || position === "absolute") return [];
  }
  return [];
}

const canvas = document.createElement("canvas").getContext("2d")!;

/** What an input or a choice says by itself, of which there are no boxes: measured in its own font. */
function ownWords(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? "";
  if (element instanceof HTMLInputElement && element.value === "") return element.placeholder;
  return "";
}

/** The arrow of a choice. */
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

/** Everything on the page that has too little room, in words; empty when all is well. */
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
