// No document keeps the keeper waiting for ever: a page that shows a message box of its own, or is busy with itself, answers
// nothing, nor does a script get into it. Each question has its time (domain/patience.ts).
import { inSite, toSite } from "../domain/patience.ts";
import type { ToSite, ToSiteName } from "../messages/to-sites.ts";
import type { Surroundings } from "./deps.ts";

/** Thrown inside the keeper where a document did not answer in time; its door makes a sentence of it. */
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

async function before<Answer>(
  around: Surroundings,
  milliseconds: number,
  answer: Promise<Answer>,
): Promise<Answer> {
  if (milliseconds === Infinity) return answer;
  const over = Symbol("over");
  const first = await Promise.race([answer, around.wait(milliseconds).then(() => over)]);
  if (first === over) throw new Silent(answer);
  return first as Answer;
}

const known = new WeakMap<Surroundings, Surroundings>();

/** The surroundings in which every question to a document ends in time; the same ones again for the same. */
export function withPatience(around: Surroundings): Surroundings {
  const made = known.get(around) ?? patient(around);
  known.set(around, made);
  known.set(made, made);
  return made;
}

function patient(around: Surroundings): Surroundings {
  const made = Object.create(around) as Surroundings;
  made.askSite = <Name extends ToSiteName>(tabId: number, type: Name, content: ToSite[Name]["ask"]) =>
    before(around, toSite[type], around.askSite(tabId, type, content));
  made.injectInto = async (tabId, url) =>
    (await before(around, inSite.inject, around.injectInto(tabId, url)).catch(noneWhenSilent)) ?? false;
  made.bringCraft = async (tabId, origin) =>
    (await before(around, inSite.craft, around.bringCraft(tabId, origin)).catch(noneWhenSilent)) ?? false;
  made.readReport = (tabId) => before(around, inSite.report, around.readReport(tabId));
  return made;
}
