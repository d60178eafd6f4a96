// No document keeps the background waiting for ever: a page that shows a message box of its own, or is busy with itself, answers
// nothing, nor does a script get into it. Each question has its time (domain/patience.ts).
import { inSite, toSite } from "../domain/patience.ts";
import type { Deps } from "./deps.ts";

/** Thrown inside the background where a document did not answer in time; its door makes a sentence of it. */
export class Silent extends Error {
  /** What the document answers after all; null when nothing. Never rejects. */
  readonly late: Promise<unknown>;

  constructor(late: Promise<unknown>) {
    super("silent");
    this.late = late.catch(() => null);
  }
}

/** Null in place of a fault that is a document's silence: for whom such a document is as good as none. */
export function noneWhenSilent(fault: unknown): null {
  if (fault instanceof Silent) return null;
  throw fault;
}

async function before<Answer>(deps: Deps, milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  if (milliseconds === Infinity) return answer;
  const over = Symbol("over");
  const first = await Promise.race([answer, deps.wait(milliseconds).then((): typeof over => over)]);
  if (first === over) throw new Silent(answer);
  return first;
}

const known = new WeakMap<Deps, Deps>();

/** The surroundings in which every question to a document ends in time; the same ones again for the same. */
export function withPatience(deps: Deps): Deps {
  const made = known.get(deps) ?? patient(deps);
  known.set(deps, made);
  known.set(made, made);
  return made;
}

function patient(deps: Deps): Deps {
  const made: Deps = Object.create(deps);
  made.askSite = (tabId, type, content) => before(deps, toSite[type], deps.askSite(tabId, type, content));
  made.injectInto = async (tabId, url) =>
    (await before(deps, inSite.inject, deps.injectInto(tabId, url)).catch(noneWhenSilent)) ?? false;
  made.loadEngine = async (tabId, origin) =>
    (await before(deps, inSite.engine, deps.loadEngine(tabId, origin)).catch(noneWhenSilent)) ?? false;
  made.readReport = (tabId) => before(deps, inSite.report, deps.readReport(tabId));
  return made;
}
