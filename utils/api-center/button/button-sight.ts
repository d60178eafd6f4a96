// Since when the button has been bare, and been seen to be: what is pressed must have been before a user's eyes for half a
// second, and a page may do anything in the press itself before we hear of it. So the button is looked at beforehand, and
// a press is judged by looks that were over when it came.
import { outerOf, ownerOf, rectOf } from "../../dom/dom.ts";
import { isVeiled } from "./button-cover.ts";
import { mark, type Drawn } from "./button-drawn.ts";
import { failingAlone } from "../../dom/faults.ts";
import { ancestors, isOnTop, isPlain, same } from "./button-plain.ts";

/** How long the button must have been bare before a press counts, in milliseconds. */
export const standingTime = 500;
/** Milliseconds between two looks: ten times what one costs, within these bounds. */
const shortest = 100;
const longest = 400;
/** Milliseconds of looking after it came to stand somewhere, and after the user moved or pressed anything on the page. */
const afterPlacing = 3_000;
const afterMoving = 1_500;
/** And after a press on it: a finger comes without a movement before, so that its first press counts nowhere, its second does. */
const afterPress = 10_000;
/** So many looks are remembered. */
const maxLooks = 32;

type Seen = IntersectionObserverEntry & { isVisible?: boolean };

export interface Sight {
  /** Whether it was bare for half a second up to that moment, by looks that were over by then. */
  wasBare(at: number): boolean;
  /** Looks now: whether it is bare, and where it was. */
  isBare(): boolean;
  /** Whether the browser itself says so, without a look (Chromium), and has for half a second up to that moment. */
  wasTold(at: number): boolean;
  /** After a change of our own: the time starts again only where it stands elsewhere by now. */
  changed(): void;
}

/**
 * Watches how the button is drawn until the signal ends. Nothing runs at rest: looks follow each other while it is new in
 * its place, while the pointer moves or rests on it, and while it has the focus.
 */
export function watchSight(drawn: Drawn, said: () => string, signal: AbortSignal): Sight {
  const { host } = drawn;
  const view = ownerOf(host)!.defaultView!;
  let since = Number.POSITIVE_INFINITY;
  let looks: number[] = [];
  let lastLook = Number.NEGATIVE_INFINITY;
  let box = rectOf(host);
  let home = outerOf(host);
  let pause = shortest;
  let awakeUntil = 0;
  let timer: number | undefined;
  let frame: number | undefined;
  const on = { pointer: false, focus: false };

  // Where the browser can tell (Chromium), it also says whether anything lies over the button or makes it fade.
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
  // Between two looks, any change of what decides how the button and its surroundings are drawn starts the time again.
  const dress = new MutationObserver(restart);
  const size = new ResizeObserver(() => !same(rectOf(host), box) && restart());

  /** What cannot be judged is not bare. */
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
    pause = Math.min(longest, Math.max(shortest, 10 * (now - start)));
    // What no look saw may have been anything, where the browser does not tell.
    const unseen = !tells && start - lastLook > 2 * pause + shortest;
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
    return last !== undefined && at - last <= 2 * pause + shortest && at - since >= standingTime;
  }

  function wasTold(at: number): boolean {
    return tells && visible && at - since >= standingTime;
  }

  /** The first look of a movement is at once: a press may follow closely. */
  function moved() {
    if (performance.now() - lastLook > pause) look();
    wake(afterMoving);
  }

  function wake(milliseconds: number) {
    awakeUntil = Math.max(awakeUntil, performance.now() + milliseconds);
    goOn();
  }

  /** At moments that a page cannot foresee, between what it does in a frame and what is drawn of it. */
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
