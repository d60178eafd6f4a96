// Several setups: new, for another administration, choose, rename, delete and bring back.
import { tidyTitle } from "../../domain/formats.ts";
import { lengthProblem } from "../../domain/typed-values.ts";
import type { Setup } from "../../domain/schemas.ts";
import type { View } from "../../domain/view.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { forgetInPages } from "../forget-in-pages.ts";
import { withoutSecret } from "../secrets.ts";
import { addSetup, changeSetups, withChosen, withoutSetup, withSetup } from "../stored-setups.ts";
import type { Setups } from "../store/setups-record.ts";
import { changeSetupShown, isRefusal, setupAmong, setupShown } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { put } from "../store/record.ts";
import { sessionRecords } from "../store/records.ts";
import { change } from "../store/store.ts";
import { done, refused } from "./result.ts";

/** So many deletions can be taken back, the last one first. */
const maxDeleted = 20;

export async function newSetup(deps: Deps): Promise<ActionResult> {
  await addSetup(deps);
  return done("setupCreated");
}

/**
 * A setup for another administration of the same country. Client ID, app and secret are not taken over: each API Center
 * application should have an app of its own (docs/facts/exact-online.md "OAuth"), and a title that is empty follows the
 * administration's name. Who keeps the same app takes it again on its page, and is told what that means.
 */
export async function duplicateSetup(deps: Deps, id: string): Promise<ActionResult> {
  const from = await setupShown(deps, id);
  if (isRefusal(from)) return from;
  const { country, progress } = from;
  const { formSeen, appCentreSeen } = progress;
  const copy: Setup = {
    id: deps.newId(),
    title: "",
    clientId: "",
    ...(country && { country }),
    // The way is known by now.
    progress: {
      ...(formSeen !== undefined && { formSeen }),
      ...(appCentreSeen !== undefined && { appCentreSeen }),
    },
  };
  await addSetup(deps, copy);
  return done("setupDuplicated");
}

export async function renameSetup(deps: Deps, id: string, title: string): Promise<ActionResult> {
  const tidy = tidyTitle(title);
  if (tidy === "") return refused("titleMissing");
  const problem = lengthProblem({ title });
  if (problem) return refused(problem.code, ...(problem.substitutions ?? []));
  return (await changeSetupShown(deps, id, (setup) => ({ ...setup, title: tidy }))) ?? done("saved");
}

/** What was deleted, the last one last. What is among the setups was not, or is back. */
function deletedFrom({ items }: Setups, deleted: readonly Setup[] | null): Setup[] {
  return (deleted ?? []).filter((one) => !items.some(({ id }) => id === one.id)).slice(-maxDeleted);
}

const deletedWants = () => ({ deleted: sessionRecords.deleted });

/** Deletes a setup and its secret; the rest can be brought back until the browser closes. */
export async function deleteSetup(deps: Deps, id: string): Promise<ActionResult> {
  const answer = await change(deps, deletedWants, ({ setups, policy, memory: { deleted } }) => {
    const found = setupAmong(setups.items, id);
    if (isRefusal(found)) return { answer: found };
    // In the session it is one more that was deleted only when it is no setup any more.
    const { setup, memory: secret } = withoutSecret(found);
    return {
      answer: done("setupDeleted", setup.title),
      disk: { setups: withoutSetup(setups, id, deps.newId, policy) },
      memory: { ...put(sessionRecords.deleted, [...deletedFrom(setups, deleted), setup]), ...secret },
    };
  });
  await forgetInPages(deps);
  return answer;
}

/** The setup that was deleted last; null when none can be brought back. */
export function lastDeleted(setups: Setups, deleted: readonly Setup[] | null): View["restorable"] | null {
  const last = deletedFrom(setups, deleted).at(-1);
  return last ? { id: last.id, title: last.title } : null;
}

/** Brings a deleted setup back, the one that was offered, and shows it. */
export function restoreSetup(deps: Deps, id: string): Promise<ActionResult> {
  return change(deps, deletedWants, ({ setups, memory: kept }) => {
    const deleted = deletedFrom(setups, kept.deleted);
    const setup = deleted.find((one) => one.id === id);
    if (!setup) return { answer: refused("nothingChanged") };
    return { answer: done("setupRestored", setup.title), disk: { setups: withSetup(setups, setup) } };
  });
}

export async function chooseSetup(deps: Deps, id: string): Promise<ActionResult> {
  const { items } = await changeSetups(deps, (setups) => withChosen(setups, id));
  const chosen = items.find((one) => one.id === id);
  return chosen ? done("setupChosen", chosen.title) : refused("setupGone");
}
