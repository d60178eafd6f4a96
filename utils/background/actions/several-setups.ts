// Handles several setups: adds, duplicates, renames, deletes, restores and chooses them.
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

/** The number of deleted setups that can be restored. */
const maxDeleted = 20;

/** Adds an empty setup and makes it active. Returns the result. */
export async function newSetup(deps: Deps): Promise<ActionResult> {
  await addSetup(deps);
  return done("setupCreated");
}

/**
 * Adds a setup for another administration of the same country. Does not copy the client ID, the app and the secret:
 * each API Center application should have its own app (docs/facts/exact-online.md "OAuth"). The title is empty, so that
 * it becomes the name of the administration. A user who wants the same app captures it again on its page, and is told
 * what that means. Returns the result.
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
    // The user knows the way to these pages, so the steps stay done.
    progress: {
      ...(formSeen !== undefined && { formSeen }),
      ...(appCentreSeen !== undefined && { appCentreSeen }),
    },
  };
  await addSetup(deps, copy);
  return done("setupDuplicated");
}

/** Changes the title of a setup. Refuses a title that is empty or too long. Returns the result. */
export async function renameSetup(deps: Deps, id: string, title: string): Promise<ActionResult> {
  const tidy = tidyTitle(title);
  if (tidy === "") return refused("titleMissing");
  const problem = lengthProblem({ title });
  if (problem) return refused(problem.code, ...(problem.substitutions ?? []));
  return (await changeSetupShown(deps, id, (setup) => ({ ...setup, title: tidy }))) ?? done("saved");
}

/**
 * Returns the deleted setups, the last deleted one last. Leaves out those that are setups again, or were never removed.
 */
function deletedFrom({ items }: Setups, deleted: readonly Setup[] | null): Setup[] {
  return (deleted ?? []).filter((one) => !items.some(({ id }) => id === one.id)).slice(-maxDeleted);
}

const deletedWants = () => ({ deleted: sessionRecords.deleted });

/**
 * Deletes a setup and its secret. The setup without its secret can be restored until the browser closes. Returns the
 * result.
 */
export async function deleteSetup(deps: Deps, id: string): Promise<ActionResult> {
  const answer = await change(deps, deletedWants, ({ setups, policy, memory: { deleted } }) => {
    const found = setupAmong(setups.items, id);
    if (isRefusal(found)) return { answer: found };
    // The session gets the deleted setup before the disk loses it. `deletedFrom` ignores it until the disk has lost it.
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

/** Returns the setup that was deleted last. Returns null where none can be restored. */
export function lastDeleted(setups: Setups, deleted: readonly Setup[] | null): View["restorable"] | null {
  const last = deletedFrom(setups, deleted).at(-1);
  return last ? { id: last.id, title: last.title } : null;
}

/** Restores a deleted setup and makes it active. Returns the result. */
export function restoreSetup(deps: Deps, id: string): Promise<ActionResult> {
  return change(deps, deletedWants, ({ setups, memory: kept }) => {
    const deleted = deletedFrom(setups, kept.deleted);
    const setup = deleted.find((one) => one.id === id);
    if (!setup) return { answer: refused("nothingChanged") };
    return { answer: done("setupRestored", setup.title), disk: { setups: withSetup(setups, setup) } };
  });
}

/** Makes a setup active. Refuses where the setup is gone. Returns the result. */
export async function chooseSetup(deps: Deps, id: string): Promise<ActionResult> {
  const { items } = await changeSetups(deps, (setups) => withChosen(setups, id));
  const chosen = items.find((one) => one.id === id);
  return chosen ? done("setupChosen", chosen.title) : refused("setupGone");
}
