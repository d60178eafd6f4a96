// Limits how long the background waits for a document. A page that shows a message box, or is busy, does not reply, and
// no script can run in it. Each question has its own time limit (domain/patience.ts).
import { inSite, toSite } from "../domain/patience.ts";
import type { Deps } from "./deps.ts";

/**
 * Thrown where a document did not reply in time. `act.ts` and `serve-own-pages.ts` turn it into a result for the user.
 */
export class Silent extends Error {
  /** Resolves to the reply that comes too late. Resolves to null where the question fails. Never rejects. */
  readonly late: Promise<unknown>;

  constructor(late: Promise<unknown>) {
    super("silent");
    this.late = late.catch(() => null);
  }
}

/**
 * Returns null where the error is `Silent`, and throws any other error again. For callers that ignore a silent
 * document.
 */
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

/** Returns deps whose questions to documents have a time limit. Returns the same object again for the same deps. */
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
