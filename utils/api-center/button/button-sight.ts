// Knows since when the button is bare: drawn as it should be, with nothing over it. The user must have seen it for half
// a second before a press. A page may do anything in the press itself before our code runs. So the button is checked
// beforehand, by looks. A press is judged by the looks that were over when it came.
import { outerOf, ownerOf, rectOf } from "../../dom/dom.ts";
import { isVeiled } from "./button-cover.ts";
import { mark, type Drawn } from "./button-drawn.ts";
import { failingAlone } from "../../dom/faults.ts";
import { ancestors, isOnTop, isPlain, same } from "./button-plain.ts";

/** How long, in milliseconds, the button must be bare before a press counts. */
export const standingTime = 500;
/** Minimum and maximum time between two looks, in milliseconds. In between, the time is ten times what a look costs. */
const minPause = 100;
const maxPause = 400;
/**
 * How long to go on looking, in milliseconds: after the button came to a place, and after the user moved or pressed
 * anything on the page.
 */
const afterPlacing = 3_000;
const afterMoving = 1_500;
/**
 * How long to go on looking, in milliseconds, after a press on the button. A finger comes without a movement before:
 * its first press counts nowhere, its second does.
 */
const afterPress = 10_000;
/** Maximum number of looks to remember. */
const maxLooks = 32;

type Seen = IntersectionObserverEntry & { isVisible?: boolean };

export interface Sight {
  /** Checks whether the button was bare for half a second up to that moment, by looks that were over by then. */
  wasBare(at: number): boolean;
  /** Looks now. Returns whether the button is bare and still where it was. */
  isBare(): boolean;
  /**
   * Checks, without a look, whether the browser itself says that the button is seen (Chromium), and has said so for
   * half a second up to that moment.
   */
  wasTold(at: number): boolean;
  /** Call after a change of our own: the time starts again only where the button is at another place now. */
  changed(): void;
}

/**
 * Watches how the button is drawn until the signal ends. Nothing runs at rest. Looks follow each other while the button
 * is new in its place, while the pointer moves or rests on it, and while it has the focus.
 */
export function watchSight(drawn: Drawn, said: () => string, signal: AbortSignal): Sight {
  const { host } = drawn;
  const view = ownerOf(host)!.defaultView!;
  let since = Number.POSITIVE_INFINITY;
  let looks: number[] = [];
  let lastLook = Number.NEGATIVE_INFINITY;
  let box = rectOf(host);
  let home = outerOf(host);
  let pause = minPause;
  let awakeUntil = 0;
  let timer: number | undefined;
  let frame: number | undefined;
  const on = { pointer: false, focus: false };

  // Chromium also says whether anything is over the button or makes it fade.
  const seeing = { threshold: [0.99], trackVisibility: true, delay: 100 };
  let visible = false;
  let tells = false;
  const sight = new IntersectionObserver((entries) => {
    const { isIntersecting, isVisible } = entries.at(-1) as Seen;
    tells = isVisible !== undefined;
    const now = isIntersecting && isVisible !== false;
    if (now !== visible) {
      visible = now;
      restart();
    }
  }, seeing);
  // Between two looks, any change to how the button and its surroundings are drawn starts the time again.
  const dress = new MutationObserver(restart);
  const size = new ResizeObserver(() => !same(rectOf(host), box) && restart());

  /** Checks whether the button is bare. Where the check fails, the button does not count as bare. */
  const judge = failingAlone(
    "button",
    () =>
      outerOf(host) === home &&
      same(rectOf(host), box) &&
      isPlain(drawn, said()) &&
      isOnTop(drawn) &&
      (tells || !isVeiled(host)),
  );

  sight.observe(host);
  size.observe(host);
  watchSurroundings();
  const ends = { capture: true, passive: true, signal };
  const listen = (target: EventTarget, types: readonly string[], heard: (event: Event) => void) => {
    for (const type of types) target.addEventListener(type, (event) => event.isTrusted && heard(event), ends);
  };
  listen(view, ["scroll"], restart);
  listen(view, ["pointermove", "pointerover"], moved);
  listen(view, ["pointerdown", "pointerup", "wheel", "keydown", "focus", "visibilitychange"], () =>
    wake(afterMoving),
  );
  listen(host, ["pointerenter"], () => (on.pointer = true));
  listen(host, ["pointerleave"], () => (on.pointer = false));
  listen(host, ["pointerdown"], () => wake(afterPress));
  listen(host, ["focusin"], () => {
    on.focus = true;
    wake(afterMoving);
  });
  listen(host, ["focusout"], () => (on.focus = false));
  signal.addEventListener("abort", stop);
  wake(afterPlacing);

  return { wasBare, isBare: look, wasTold, changed };

  function restart() {
    box = rectOf(host);
    looks = [];
    since = tells && visible ? performance.now() : Number.POSITIVE_INFINITY;
    wake(afterPlacing);
  }

  function changed() {
    if (outerOf(host) !== home) watchSurroundings();
    dress.takeRecords();
    if (!same(rectOf(host), box)) restart();
  }

  function watchSurroundings() {
    home = outerOf(host);
    dress.disconnect();
    for (const element of ancestors(host))
      dress.observe(element, { attributes: true, attributeFilter: ["style", "class", "hidden", mark] });
  }

  function look(): boolean {
    const start = performance.now();
    const bare = visible && judge() === true;
    const now = performance.now();
    pause = Math.min(maxPause, Math.max(minPause, 10 * (now - start)));
    // Where the browser does not say, the button may have been anything in the time without a look.
    const unseen = !tells && start - lastLook > 2 * pause + minPause;
    lastLook = now;
    if (!bare || unseen) {
      looks = [];
      since = Number.POSITIVE_INFINITY;
    }
    if (!bare) {
      if (!same(rectOf(host), box)) restart();
      return false;
    }
    since = Math.min(since, now);
    looks = [...looks.slice(1 - maxLooks), now];
    return true;
  }

  function wasBare(at: number): boolean {
    const last = looks.findLast((one) => one <= at);
    return last !== undefined && at - last <= 2 * pause + minPause && at - since >= standingTime;
  }

  function wasTold(at: number): boolean {
    return tells && visible && at - since >= standingTime;
  }

  /** Looks at once when a movement begins: a press may follow soon. */
  function moved() {
    if (performance.now() - lastLook > pause) look();
    wake(afterMoving);
  }

  function wake(milliseconds: number) {
    awakeUntil = Math.max(awakeUntil, performance.now() + milliseconds);
    goOn();
  }

  /** Plans the next look at a moment that a page cannot foresee, between the page's work in a frame and its drawing. */
  function goOn() {
    if (timer !== undefined || frame !== undefined || signal.aborted) return;
    timer = view.setTimeout(
      () => {
        timer = undefined;
        frame = view.requestAnimationFrame(next);
      },
      pause * (0.5 + Math.random() / 2),
    );
  }

  function next() {
    frame = undefined;
    look();
    if (on.pointer || on.focus || performance.now() < awakeUntil) goOn();
  }

  function stop() {
    for (const observer of [sight, dress, size]) observer.disconnect();
    view.clearTimeout(timer);
    if (frame !== undefined) view.cancelAnimationFrame(frame);
  }
}
