// Checks that differences are visible without colours: by a word, a sign, or an edge.
import { controlsIn, forgetStyles, styleOf } from "./seen.ts";

/** Returns what shows a state besides its colour: its words and the signs that its styles draw. */
function saidBy(element: Element): string {
  const marks = [...element.querySelectorAll(".mark, .unseen, svg, [aria-hidden=true]")];
  const drawn = [element, ...marks].flatMap((one) =>
    ["::before", "::after"].map((part) => getComputedStyle(one, part).content),
  );
  return [...marks.map(({ textContent, innerHTML }) => textContent || innerHTML), ...drawn].join(" ");
}

/** Finds rows and steps that show different states with the same words and signs. */
function alike(selector: string, attribute: string): string[] {
  const states = new Map<string, string>();
  return [...document.querySelectorAll(selector)].flatMap((element) => {
    const state = element.getAttribute(attribute) ?? "";
    const said = saidBy(element).replaceAll(/counter\([^)]*\)/g, "");
    const other = states.get(said);
    states.set(said, state);
    return other !== undefined && other !== state
      ? [`${attribute} ${other} and ${state} both say “${said}”`]
      : [];
  });
}

/** Finds buttons that have no edge, no line under their words, and no place in a list of buttons. */
function edgeless(): string[] {
  return controlsIn(document.querySelector("main")!).flatMap(({ element, words }) => {
    if (!element.matches("button") || element.closest("ul, ol.choices")) return [];
    const { borderTopWidth, borderTopStyle, textDecorationLine } = styleOf(element);
    const hasEdge = parseFloat(borderTopWidth) > 0 && borderTopStyle !== "none";
    return hasEdge || textDecorationLine.includes("underline") ? [] : [`“${words}” has no edge`];
  });
}

/** Returns, in words, everything that only a colour tells apart. */
export function toldByColourAlone(): string[] {
  forgetStyles();
  return [...alike("[data-field]", "data-state"), ...alike("[data-step]", "data-state"), ...edgeless()];
}

/** Returns everything that moves by itself or changes slowly. */
export function moving(): string[] {
  const seconds = (list: string) => Math.max(...list.split(",").map(parseFloat));
  return [...document.querySelectorAll("main, main *")].flatMap((element) => {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
    const takes = Math.max(
      seconds(transitionDuration),
      animationName === "none" ? 0 : seconds(animationDuration),
    );
    return takes > 0.01 ? [`${element.tagName.toLowerCase()}.${element.className} takes ${takes} s`] : [];
  });
}
