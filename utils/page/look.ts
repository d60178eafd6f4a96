// One look at a page: what is asked of the DOM again and again within it is asked once, and a page that is too large to be
// read ends it. Nothing may change the document meanwhile.

/** Thrown out of a look at a page that is too large; `inOneLook` hands it on. */
export class PageTooLarge extends Error {}

/** A look ends after so many milliseconds, if it has also done that much: a slow moment of the machine is no large page. */
const longestLook = 50;
const leastWork = 20_000;
/** However slow the machine is, if there was any work to speak of. */
const longestEver = 500;
const anyWork = 5_000;

interface Look {
  answers: Map<unknown, WeakMap<object, unknown>>;
  start: number;
  work: number;
}

let look: Look | null = null;

/** Does some work in one look; inside another look it belongs to that one. Throws `PageTooLarge`. */
export function inOneLook<Answer>(work: () => Answer): Answer {
  if (look) return work();
  look = { answers: new Map(), start: performance.now(), work: 0 };
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

/** Counts work done in this look, about a microsecond each; ends the look when it was too much. */
export function spend(work: number): void {
  if (!look) return;
  look.work += work;
  const time = performance.now() - look.start;
  const isLong = time > longestLook && look.work > leastWork;
  if (isLong || (time > longestEver && look.work > anyWork)) throw new PageTooLarge();
}
