// Lists the controls of a page as a user counts them: a custom choice is one, a group of radios is one.
import {
  attributeOf,
  closestTo,
  contains,
  isElement,
  matches,
  parentOf,
  queryAll,
  queryFirst,
  rootOf,
  tagOf,
  type Root,
} from "../dom.ts";
import { choiceOf, holdsOnly, libraryWrappers, triggerSelector } from "./controls-combobox.ts";
import { isToggleGroup, toggleSelector, togglesBeside } from "./controls-toggles.ts";
import { spend } from "../look.ts";

type ControlKind = "text" | "password" | "select" | "radio-group" | "combobox" | "checkbox";

export interface Control {
  /** What a user sees of it: the input, the select, the whole choice, the group's box (or its first radio). */
  element: Element;
  kind: ControlKind;
  /** The part of a choice that is clicked to open it. */
  trigger?: Element;
  /** The radios of a group, the options of a select or of an input's datalist. */
  options?: Element[];
}

const textTypes = new Set(["text", "email", "url", "tel", "number"]);
/** Few and plain, for large pages: the parts by which a choice of a library is found are among them. */
const candidates = `input,select,textarea,[role=textbox],[role=radio],[contenteditable=true],.n-base-selection,${toggleSelector},${triggerSelector}`;
const anyControl = `${candidates},${libraryWrappers}`;
/** Every candidate and some more, by what browsers compare fastest. */
const roughly =
  "input,select,textarea,[role],[contenteditable],[aria-haspopup],[aria-pressed],.n-base-selection";
const byTag: ReadonlySet<string> = new Set(["input", "select", "textarea"]);
/** What only a library's own script uses: the user is shown something else in its place. */
const machineOnly = "[aria-hidden=true],[hidden],select[tabindex^='-']";
/** Searching and moving about: no part of a form. */
const navigation = "nav,[role=navigation],[role=search],search,[role=menubar]";

function kindOfInput(input: Element): ControlKind | null {
  const { type } = input as HTMLInputElement;
  if (type === "password" || type === "checkbox") return type;
  if (type === "radio") return "radio-group";
  return textTypes.has(type) ? "text" : null;
}

/** Whether an element is a control, or the part of one, that a label may belong to. Cheap: no layout. */
export function isControl(element: Element): boolean {
  if (!matches(element, anyControl)) return isToggleGroup(element);
  if (matches(element, machineOnly) || matches(element, toggleSelector)) return false;
  return tagOf(element) !== "input" || kindOfInput(element) !== null || matches(element, triggerSelector);
}

/**
 * All controls below the roots (see `rootsOf`), or in parts of them, in document order, shown or not. Left out: hidden and
 * file inputs, buttons, searching and navigation, and the inner parts of a choice. Large pages have a checkbox in each row:
 * leave them out where they mean nothing.
 */
export function controlsIn(
  scopes: readonly (Root | Element)[],
  { checkboxes = true }: { checkboxes?: boolean } = {},
): Control[] {
  const selector = checkboxes ? roughly : roughly.replace("input", "input:not([type=checkbox])");
  return scopes.flatMap((scope) => {
    const root = isElement(scope) ? (rootOf(scope) as Root) : scope;
    const controls: Control[] = [];
    const radios = new Set<Element>();
    const choices: Control[] = [];
    const moves = movesAbout();
    for (const element of queryAll(scope, selector)) {
      spend(1);
      if (!byTag.has(tagOf(element)) && !matches(element, candidates)) continue;
      if (radios.has(element) || choices.some((choice) => isPartOf(element, choice))) continue;
      const control = controlOf(element, root);
      if (!control || moves(element)) continue;
      controls.push(control);
      if (control.kind === "radio-group") for (const radio of control.options!) radios.add(radio);
      if (control.kind === "combobox") choices.push(control);
    }
    return controls;
  });
}

/** Whether an element stands in a part for searching or moving about. Asks each box but once: pages have many controls. */
function movesAbout(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const moves = (element: Element): boolean => {
    let answer = known.get(element);
    if (answer === undefined) {
      const parent = parentOf(element);
      answer = matches(element, navigation) || (isElement(parent) && moves(parent));
      known.set(element, answer);
    }
    return answer;
  };
  return moves;
}

function isPartOf(element: Element, { element: box, trigger }: Control): boolean {
  return contains(box, element) || contains(element, trigger!);
}

function controlOf(element: Element, root: Root): Control | null {
  // The most frequent on large pages: a box to tick in each row.
  if (tagOf(element) === "input" && (element as HTMLInputElement).type === "checkbox")
    return matches(element, machineOnly) ? null : { element, kind: "checkbox" };
  const native = tagOf(element) === "select" && !matches(element, machineOnly);
  const library = native ? null : closestTo(element, libraryWrappers);
  if (library && holdsOnly(library, element)) {
    const trigger = queryFirst(library, triggerSelector) ?? library;
    return { element: choiceOf(trigger), kind: "combobox", trigger };
  }
  if (matches(element, machineOnly) || isArrow(element)) return null;
  if (matches(element, triggerSelector))
    return { element: choiceOf(element), kind: "combobox", trigger: element };
  const tag = tagOf(element);
  if (tag === "select") return { element, kind: "select", options: queryAll(element, "option") };
  if (matches(element, toggleSelector)) {
    const toggles = togglesBeside(element);
    return toggles.length > 0 ? groupOf(toggles) : null;
  }
  if (matches(element, "[role=radio]")) return groupOf(radiosByRole(element));
  if (tag !== "input")
    return matches(element, "textarea,[role=textbox],[contenteditable=true]")
      ? { element, kind: "text" }
      : null;
  const kind = kindOfInput(element);
  if (kind === "radio-group") return groupOf(radiosBeside(element, root));
  if (!kind) return null;
  const list = attributeOf(element, "list");
  const options = list ? queryAll(root, `datalist[id="${CSS.escape(list)}"] option`) : [];
  return options.length > 0 ? { element, kind, options } : { element, kind };
}

/** The button beside a box to type in that opens the same list: out of the tab order, no choice of its own. */
function isArrow(element: Element): boolean {
  const parent = parentOf(element);
  return (
    matches(element, "[aria-haspopup=listbox][tabindex^='-']") &&
    isElement(parent) &&
    queryFirst(parent, "input[role=combobox]") !== null
  );
}

/** The radios that exclude each other: of one name in one form; without a name, of one box. */
function radiosBeside(radio: Element, root: Root): Element[] {
  const name = attributeOf(radio, "name");
  const form = closestTo(radio, "form");
  const box = name ? form : (closestTo(radio, "fieldset,[role=radiogroup]") ?? form);
  const all = queryAll(box ?? root, "input[type=radio]");
  // Each group looks through all of them.
  spend(all.length / 5);
  return all.filter((other) => attributeOf(other, "name") === name);
}

/** Radios by role: those of their radiogroup; without one, of the nearest box that holds more than one. */
function radiosByRole(radio: Element): Element[] {
  let box = closestTo(radio, "[role=radiogroup]") ?? radio;
  let radios = queryAll(box, "[role=radio]");
  for (let level = 0; level < 4 && radios.length < 2 && isElement(parentOf(box)); level++) {
    box = parentOf(box) as Element;
    radios = queryAll(box, "[role=radio]");
  }
  return radios.length > 0 ? radios : [radio];
}

/** A group stands for itself where its radios share a box with no other control in it; else its first radio does. */
function groupOf(options: Element[]): Control {
  const [first] = options as [Element, ...Element[]];
  let box: Node | null = first;
  while (box && !options.every((option) => contains(box!, option))) box = parentOf(box);
  const shared = options.length > 1 && isElement(box) ? box : null;
  const own = new Set(options);
  const alone = shared && queryAll(shared, candidates).every((other) => own.has(other) || !isControl(other));
  return { element: alone ? shared : first, kind: "radio-group", options };
}
