// Runs one look at a page. Asks the DOM each repeated question only once, and ends when the page is too large to read.
// Nothing may change the document during a look.

/** Signals that a page is too large to read. `inOneLook` passes it on to its caller. */
export class PageTooLarge extends Error {}

/**
 * A look ends after this many milliseconds if it has also done this much work. Time alone does not end it: a slow
 * moment of the machine does not make a page large.
 */
const maxLook = 50;
const minWork = 20_000;
/** A look ends after this many milliseconds, however slow the machine is, if it has done at least this much work. */
const maxEver = 500;
const anyWork = 5_000;
/** Amount of work between two readings of the clock. */
const untilAsked = 100;

interface Look {
  answers: Map<unknown, WeakMap<object, unknown>>;
  start: number;
  work: number;
  /** Amount of work after which the clock is read next. */
  next: number;
}

let look: Look | null = null;

/**
 * Does some work in one look and returns its result. Inside another look, the work belongs to that look. Throws
 * `PageTooLarge` where the page is too large to read.
 */
export function inOneLook<Answer>(work: () => Answer): Answer {
  if (look) return work();
  look = { answers: new Map(), start: performance.now(), work: 0, next: 0 };
  try {
    return work();
  } finally {
    look = null;
  }
}

/** Returns a function that asks a question only once in a look for each object. Outside a look it asks each time. */
export function oncePerLook<Key extends object, Answer>(ask: (about: Key) => Answer): (about: Key) => Answer {
  return (about) => {
    if (!look) return ask(about);
    let known = look.answers.get(ask) as WeakMap<Key, { answer: Answer }> | undefined;
    if (!known) look.answers.set(ask, (known = new WeakMap()));
    let found = known.get(about);
    if (!found) known.set(about, (found = { answer: ask(about) }));
    return found.answer;
  };
}

/**
 * Returns a function that finds what an element has by itself and by everything around it. `around` returns the next
 * element outwards. `own` returns the result for one element, from the result for what is around it. `top` is the
 * result around the outermost element. Asks each element once in a look, so many elements deep in a page cost no more
 * than the page has elements.
 */
export function inherited<Answer>(
  around: (element: Element) => Element | null,
  top: Answer,
  own: (element: Element, outer: Answer) => Answer,
): (element: Element) => Answer {
  return (element) => {
    const known = (look?.answers.get(own) ?? new WeakMap()) as WeakMap<Element, { answer: Answer }>;
    look?.answers.set(own, known);
    const path: Element[] = [];
    let answer = top;
    for (let at: Element | null = element; at; at = around(at)) {
      const found = known.get(at);
      if (found) answer = found.answer;
      if (found) break;
      path.push(at);
    }
    for (const one of path.toReversed()) known.set(one, { answer: (answer = own(one, answer)) });
    return answer;
  };
}

/**
 * Counts work done in this look, about a microsecond each. Throws `PageTooLarge` when the work is too much. Does
 * nothing outside a look.
 */
export function spend(work: number): void {
  if (!look) return;
  look.work += work;
  // Reading the clock costs something too.
  if (look.work < look.next) return;
  look.next = look.work + untilAsked;
  const time = performance.now() - look.start;
  const isLong = time > maxLook && look.work > minWork;
  if (isLong || (time > maxEver && look.work > anyWork)) throw new PageTooLarge();
}
