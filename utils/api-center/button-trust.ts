// Decides whether a press on our button is a person's who saw the button: promise 4 (design/promises.md).
import { isElement, outerOf, rectOf, styleOf } from "../page/dom.ts";
import { isVeiled } from "./button-cover.ts";

/** How long the button must have stood still in plain sight before a press counts, in milliseconds. */
const standingTime = 500;
const smallest = 20;

type Seen = IntersectionObserverEntry & { isVisible?: boolean };

export interface Trust {
  /** Runs a change of our own to the button: the time starts again only when it stands elsewhere afterwards. */
  quietly(change: () => void): void;
  /** Whether this press counts. */
  counts(event: MouseEvent): boolean;
}

/** Watches the button's host until the signal ends: by observers and event times, without a timer. */
export function watchTrust(host: HTMLElement, signal: AbortSignal): Trust {
  const view = host.ownerDocument.defaultView!;
  let since = Number.POSITIVE_INFINITY;
  let box = rectOf(host);
  let pressedAt: number | undefined;
  let focusedSince = Number.POSITIVE_INFINITY;
  // A page can move the focus here while a person presses a key elsewhere: their key would then press our button.
  let meant = false;
  const moved = () => {
    box = rectOf(host);
    since = performance.now();
  };

  // Where the browser can tell (Chromium), it also says whether anything lies over the button or makes it fade.
  const seeing = { threshold: [0.99], trackVisibility: true, delay: 100 };
  let visible = false;
  let tells = false;
  const sight = new IntersectionObserver((entries) => {
    const { isIntersecting, isVisible } = entries.at(-1) as Seen;
    tells = isVisible !== undefined;
    const now = isIntersecting && isVisible !== false;
    if (now && !visible) moved();
    visible = now;
  }, seeing);
  sight.observe(host);
  // Where it cannot, any change of what decides how the button and its surroundings are drawn starts the time again.
  const dress = new MutationObserver(moved);
  for (const element of ancestors(host))
    dress.observe(element, { attributes: true, attributeFilter: ["style", "class", "hidden"] });
  const size = new ResizeObserver(() => !same(rectOf(host), box) && moved());
  size.observe(host);
  view.addEventListener("scroll", moved, { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => [sight, dress, size].forEach((observer) => observer.disconnect()));

  const ends = { capture: true, signal };
  host.addEventListener(
    "pointerdown",
    (event) => (pressedAt = event.isTrusted ? event.timeStamp : undefined),
    ends,
  );
  host.addEventListener("focusin", () => (focusedSince = performance.now()), ends);
  host.addEventListener(
    "keydown",
    ({ isTrusted, repeat, timeStamp }) =>
      (meant = isTrusted && !repeat && timeStamp - focusedSince >= standingTime),
    ends,
  );
  host.addEventListener("focusout", () => (meant = false), ends);
  // Screen readers press with a mouse event and no place.
  host.addEventListener("mousedown", ({ isTrusted }) => (meant = isTrusted), ends);
  return {
    quietly(change) {
      change();
      dress.takeRecords();
      if (!same(rectOf(host), box)) moved();
    },
    counts(event) {
      const at = Math.min(pressedAt ?? event.timeStamp, event.timeStamp);
      pressedAt = undefined;
      const byPerson = event.isTrusted && (meant || event.detail > 0);
      meant = false;
      if (!byPerson) return false;
      const now = rectOf(host);
      if (!same(now, box)) {
        moved();
        return false;
      }
      if (!visible || at - since < standingTime || !isPlain(host, now)) return false;
      return isOnTop(host, event, now) && (tells || !isVeiled(host));
    },
  };
}

function same(one: DOMRect, other: DOMRect): boolean {
  return (["left", "top", "width", "height"] as const).every((side) => Math.abs(one[side] - other[side]) < 1);
}

function* ancestors(host: Element): Generator<Element> {
  for (let at: Node | null = host; at; at = outerOf(at)) if (isElement(at)) yield at;
}

/** Of normal size, and drawn as it is: nothing around it fades, filters, clips or turns it. */
function isPlain(host: Element, { width, height }: DOMRect): boolean {
  if (width < smallest || height < smallest) return false;
  for (const element of ancestors(host)) {
    const style = styleOf(element);
    if (Number(style.opacity) < 1 || style.visibility !== "visible" || style.filter !== "none") return false;
    if (style.clipPath !== "none" || style.maskImage !== "none" || style.mixBlendMode !== "normal")
      return false;
  }
  return true;
}

/** Nothing else lies where the press fell; a press by key has no place, so the middle counts. */
function isOnTop(
  host: Element,
  { detail, clientX, clientY }: MouseEvent,
  { left, top, width, height }: DOMRect,
): boolean {
  const middle = [left + width / 2, top + height / 2] as const;
  const points = detail === 0 ? [middle] : [[clientX, clientY] as const, middle];
  return points.every(([x, y]) => host.ownerDocument.elementFromPoint(x, y) === host);
}
