// Decides who moved the focus to the button. A page can move the focus here at any time. Then the user's next key,
// meant for the page, would press our button. So a key counts only where the user came here by Tab, step by step.
import {
  activeElementOf,
  attributeOf,
  contains,
  elementsIn,
  isShadowRoot,
  matches,
  ownerOf,
  queryAll,
  rectOf,
  rootOf,
  type Root,
} from "../../dom/dom.ts";
import { shadowRootOf } from "../../dom/walk.ts";

export interface FocusWatch {
  /** Returns since when the user's own action keeps the focus here, as an event's time; infinity when it does not. */
  since(): number;
}

/** Maximum time, in milliseconds, from the key going down until the browser moves the focus. */
const soon = 250;

/**
 * After the focus came, it is checked again at moments that a page cannot foresee: how often, and at most how many
 * milliseconds apart.
 */
const looks = 3;
const between = 140;

/**
 * The elements where a user expects Tab to stop, whether a page allows it or not. A locked field is one, too. A
 * disabled button is not: it mostly waits for the form to be filled.
 */
const stops =
  "a[href],button:not(:disabled),input:not([type=hidden]),select,textarea,summary,[contenteditable=true]";

interface Step {
  /** The key or press that makes the browser move the focus. */
  event: Event;
  /** The target of the event; an event that is over no longer has one. */
  target: EventTarget | null;
  backwards: boolean;
  /** The focused element when the event came: `from` in the document, `inner` innermost; null for none. */
  from: Element | null;
  inner: Element | null;
  /** True when that element had the focus by the user's action. */
  fromPerson: boolean;
}

/**
 * Watches who moves the focus until the signal ends. The user moved it in two cases: Tab, not cancelled by the page,
 * moved it straight from one element to the next, or the user pressed on the element itself.
 * Here the focus counts when the element before also had it by the user's action and no other Tab stop is between:
 * otherwise the page has arranged it. `pressed`: returns whether the current press counts, because a press on the
 * button brings the focus too.
 */
export function watchFocus(host: HTMLElement, pressed: () => boolean, signal: AbortSignal): FocusWatch {
  const document = ownerOf(host)!;
  const view = document.defaultView!;
  let step: Step | null = null;
  let byPerson = false;
  let movedAt = Number.NEGATIVE_INFINITY;
  let here = Number.POSITIVE_INFINITY;

  const begin = (event: Event, backwards: boolean) => {
    const from = activeOf(document);
    // The page may have moved the focus already, in its own handler of this event.
    const fromPerson = byPerson && movedAt < event.timeStamp;
    const { target } = event;
    step = { event, target, backwards, from, inner: innermostOf(document), fromPerson };
  };
  const ends = { capture: true, passive: true, signal };
  view.addEventListener(
    "keydown",
    (event) => {
      step = null;
      const { key, isTrusted, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (isTrusted && key === "Tab" && !altKey && !ctrlKey && !metaKey) begin(event, shiftKey);
    },
    ends,
  );
  view.addEventListener(
    "mousedown",
    (event) => (event.isTrusted ? begin(event, false) : (step = null)),
    ends,
  );
  view.addEventListener(
    "focusin",
    (event) => {
      const now = step;
      step = null;
      movedAt = event.timeStamp;
      byPerson = event.isTrusted && now !== null && isMovedBy(now, event);
      const counts =
        byPerson && event.target === host && isMeant(now!) && (now!.event.type === "keydown" || pressed());
      here = counts ? event.timeStamp : Number.POSITIVE_INFINITY;
      if (counts) lookAgain(now!, looks);
    },
    ends,
  );
  const isMeant = ({ event, fromPerson, inner, backwards }: Step): boolean => {
    if (event.type === "mousedown") return true;
    return fromPerson && inner !== null && isNext(inner, host, backwards);
  };
  const gone = () => (here = Number.POSITIVE_INFINITY);
  /**
   * Checks later whether the focus still counts. Elements that were hidden or moved only at that moment are back by
   * then.
   */
  const lookAgain = (came: Step, left: number): void => {
    const since = here;
    view.setTimeout(
      () => {
        if (here !== since || signal.aborted) return;
        if (!isMeant(came)) gone();
        else if (left > 1) lookAgain(came, left - 1);
      },
      between * (0.5 + Math.random() / 2),
    );
  };
  host.addEventListener("focusout", gone, ends);
  view.addEventListener("blur", (event) => event.target === view && gone(), ends);
  return { since: () => here };
}

/**
 * Checks that the browser moved the focus after the page's own handlers ended, and that the page did not cancel the
 * event.
 */
function isMovedBy({ event, target, from }: Step, moved: FocusEvent): boolean {
  if (event.defaultPrevented || event.eventPhase !== Event.NONE) return false;
  if (moved.timeStamp - event.timeStamp > soon) return false;
  if (event.type === "keydown") return moved.relatedTarget === from;
  return target instanceof Node && contains(moved.target as Element, target);
}

function activeOf(document: Document): Element | null {
  const active = activeElementOf(document);
  return active && !matches(active, "body,html") ? active : null;
}

function innermostOf(document: Document): Element | null {
  let active = activeOf(document);
  for (
    let shadow = active && shadowRootOf(active, true);
    shadow;
    shadow = active && shadowRootOf(active, true)
  ) {
    const inner = activeElementOf(shadow);
    if (!inner) break;
    active = inner;
  }
  return active;
}

/** Checks that no Tab stop that a user expects is between the element that had the focus and the button. */
function isNext(from: Element, host: Element, backwards: boolean): boolean {
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const lies = (one: Node, other: Node) =>
    (Node.prototype.compareDocumentPosition.call(one, other) & side) > 0;
  let at = from;
  for (;;) {
    const root = rootOf(at) as Root;
    const isHome = root === rootOf(host);
    if (isHome && !lies(at, host)) return false;
    const isBetween = (stop: Element) =>
      stop !== host && lies(at, stop) && (!isHome || lies(stop, host)) && !isOneWith(at, stop);
    if (stopsIn(root).some((stop) => isBetween(stop))) return false;
    if (isHome) return true;
    if (!isShadowRoot(root)) return false;
    at = root.host;
  }
}

/** Returns the expected Tab stops in a root, including the components that contain one. */
function stopsIn(root: Root): Element[] {
  const found = queryAll(root, stops).filter((element) => isReachable(element));
  const next = elementsIn(root);
  for (let element = next(); element; element = next()) {
    const shadow = shadowRootOf(element);
    if (shadow && queryAll(shadow, stops).some((inner) => isReachable(inner))) found.push(element);
  }
  return found;
}

function isReachable(element: Element): boolean {
  const { width, height } = rectOf(element);
  return (
    width > 0 && height > 0 && Element.prototype.checkVisibility.call(element, { visibilityProperty: true })
  );
}

/**
 * Checks whether a stop is inside the element, or is another choice of the same group: Tab stops at only one of them.
 */
function isOneWith(from: Element, stop: Element): boolean {
  if (contains(from, stop)) return true;
  const name = (radio: Element) => matches(radio, "input[type=radio]") && attributeOf(radio, "name");
  const group = name(from);
  return typeof group === "string" && group === name(stop);
}
