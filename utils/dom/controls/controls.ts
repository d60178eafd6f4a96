// Lists the controls of a page as a user counts them: a custom choice is one control, and a group of radios is one
// control.
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
  /**
   * What a user sees of the control: the input, the select, the whole choice, or the element around a group (or its
   * first radio).
   */
  element: Element;
  kind: ControlKind;
  /** The part of a choice that a user clicks to open it. */
  trigger?: Element;
  /** Radios of a group, or options of a select or of an input's datalist. */
  options?: Element[];
}

/** `search` keeps a browser from its own filling: many forms use it for plain text. */
const textTypes = new Set(["text", "search", "email", "url", "tel", "number"]);
/**
 * Matches what can be a control. The selectors are few and simple because pages can be large. They include the parts by
 * which the choice of a library is found.
 */
const candidates = `input,select,textarea,[role=textbox],[role=radio],[contenteditable=true],.n-base-selection,${toggleSelector},${triggerSelector}`;
const anyControl = `${candidates},${libraryWrappers}`;
/** Matches every candidate and some more elements, with the selectors that browsers compare fastest. */
const roughly =
  "input,select,textarea,[role],[contenteditable],[aria-haspopup],[aria-pressed],.n-base-selection";
const byTag: ReadonlySet<string> = new Set(["input", "select", "textarea"]);
/** Matches controls that only a library's own script uses. The user sees something else in their place. */
const machineOnly = "[aria-hidden=true],[hidden],select[tabindex^='-']";
/** Matches the parts of a page for search and navigation: they are not part of a form. */
const navigation = "nav,[role=navigation],[role=search],search,[role=menubar]";

function kindOfInput(input: Element): ControlKind | null {
  const { type } = input as HTMLInputElement;
  if (type === "password" || type === "checkbox") return type;
  if (type === "radio") return "radio-group";
  return textTypes.has(type) ? "text" : null;
}

/**
 * Returns whether an element is a control, or part of a control, that a label can belong to. Cheap: needs no layout.
 */
export function isControl(element: Element): boolean {
  if (!matches(element, anyControl)) return isToggleGroup(element);
  if (matches(element, machineOnly) || matches(element, toggleSelector)) return false;
  return tagOf(element) !== "input" || kindOfInput(element) !== null || matches(element, triggerSelector);
}

/**
 * Returns all controls below the roots (see `rootsOf`), or in parts of them, in document order, shown or not. Leaves
 * out hidden and file inputs, buttons, search, navigation, and the inner parts of a choice. Large pages have a checkbox
 * in each row: set `checkboxes` to false where they mean nothing.
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

/**
 * Makes a function that returns whether an element is in a part for search or navigation. The function checks each
 * element only once, because pages have many controls.
 */
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
  // Checkboxes come first: they are the most frequent controls on large pages, with one in each row.
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

/**
 * Returns whether an element is a button beside a box that opens the list of that box. Such a button is out of the tab
 * order and is not a choice of its own.
 */
function isArrow(element: Element): boolean {
  const parent = parentOf(element);
  return (
    matches(element, "[aria-haspopup=listbox][tabindex^='-']") &&
    isElement(parent) &&
    queryFirst(parent, "input[role=combobox]") !== null
  );
}

/**
 * Returns the radios that exclude each other: those with the same name in one form. Radios without a name exclude each
 * other inside one fieldset or radiogroup.
 */
function radiosBeside(radio: Element, root: Root): Element[] {
  const name = attributeOf(radio, "name");
  const form = closestTo(radio, "form");
  const box = name ? form : (closestTo(radio, "fieldset,[role=radiogroup]") ?? form);
  const all = queryAll(box ?? root, "input[type=radio]");
  // Each group looks through all radios.
  spend(all.length / 5);
  return all.filter((other) => attributeOf(other, "name") === name);
}

/**
 * Returns the radios by role: those of one radiogroup. Without a radiogroup, returns those of the nearest element that
 * holds more than one.
 */
function radiosByRole(radio: Element): Element[] {
  let box = closestTo(radio, "[role=radiogroup]") ?? radio;
  let radios = queryAll(box, "[role=radio]");
  for (let level = 0; level < 4 && radios.length < 2 && isElement(parentOf(box)); level++) {
    box = parentOf(box) as Element;
    radios = queryAll(box, "[role=radio]");
  }
  return radios.length > 0 ? radios : [radio];
}

/**
 * Returns the control for a group of radios or toggles. The element around them stands for the group where it holds no
 * other control; otherwise the first radio does.
 */
function groupOf(options: Element[]): Control {
  const [first] = options as [Element, ...Element[]];
  let box: Node | null = first;
  while (box && !options.every((option) => contains(box!, option))) box = parentOf(box);
  const shared = options.length > 1 && isElement(box) ? box : null;
  const own = new Set(options);
  const alone = shared && queryAll(shared, candidates).every((other) => own.has(other) || !isControl(other));
  return { element: alone ? shared : first, kind: "radio-group", options };
}
