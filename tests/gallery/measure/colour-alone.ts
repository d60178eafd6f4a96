// Whether what differs can be told without colours: by a word, a sign, or an edge.
import { controlsIn, forgetStyles, styleOf } from "./seen.ts";

/** What is said of a state beside its colour: its words and the signs its styles draw. */
function saidBy(element: Element): string {
  const marks = [...element.querySelectorAll(".mark, .unseen, svg, [aria-hidden=true]")];
  const drawn = [element, ...marks].flatMap((one) =>
    ["::before", "::after"].map((part) => getComputedStyle(one, part).content),
  );
  return [...marks.map(({ textContent, innerHTML }) => textContent || innerHTML), ...drawn].join(" ");
}

/** Rows and steps of different states that say the same of them. */
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

/** A button that has neither an edge, nor a line under its words, nor a place in a list of such. */
function edgeless(): string[] {
  return controlsIn(document.querySelector("main")!).flatMap(({ element, words }) => {
    if (!element.matches("button") || element.closest("ul, ol.choices")) return [];
    const { borderTopWidth, borderTopStyle, textDecorationLine } = styleOf(element);
    const hasEdge = parseFloat(borderTopWidth) > 0 && borderTopStyle !== "none";
    return hasEdge || textDecorationLine.includes("underline") ? [] : [`“${words}” has no edge`];
  });
}

/** What only colours tell apart, in words. */
export function toldByColourAlone(): string[] {
  forgetStyles();
  return [...alike("[data-field]", "data-state"), ...alike("[data-step]", "data-state"), ...edgeless()];
}

/** What moves by itself or takes its time to change. */
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
