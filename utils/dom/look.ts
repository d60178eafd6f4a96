// One look at a page: what is asked of the DOM again and again within it is asked once, and a page that is too large to be
// read ends it. Nothing may change the document meanwhile.

/** Thrown out of a look at a page that is too large; `inOneLook` hands it on. */
export class PageTooLarge extends Error {}

/** A look ends after so many milliseconds, if it has also done that much: a slow moment of the machine is no large page. */
const maxLook = 50;
const minWork = 20_000;
/** However slow the machine is, if there was any work to speak of. */
const maxEver = 500;
const anyWork = 5_000;
/** So much work between two looks at the clock. */
const untilAsked = 100;

interface Look {
  answers: Map<unknown, WeakMap<object, unknown>>;
  start: number;
  work: number;
  /** When so much is done the time is asked next. */
  next: number;
}

let look: Look | null = null;

/** Does some work in one look; inside another look it belongs to that one. Throws `PageTooLarge`. */
export function inOneLook<Answer>(work: () => Answer): Answer {
  if (look) return work();
  look = { answers: new Map(), start: performance.now(), work: 0, next: 0 };
  try {
    return work();
  } finally {
    look = null;
  }
}

/** The same question, answered once in a look for each object. Outside a look it is asked each time. */
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
 * What an element has by itself and by all that it stands in: `own` says it of one, with what is around it. Each element is
 * asked once in a look, so that many of them deep in a page cost no more than the page has elements.
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

/** Counts work done in this look, about a microsecond each; ends the look when it was too much. */
export function spend(work: number): void {
  if (!look) return;
  look.work += work;
  // Asking the time costs something too.
  if (look.work < look.next) return;
  look.next = look.work + untilAsked;
  const time = performance.now() - look.start;
  const isLong = time > maxLook && look.work > minWork;
  if (isLong || (time > maxEver && look.work > anyWork)) throw new PageTooLarge();
}
