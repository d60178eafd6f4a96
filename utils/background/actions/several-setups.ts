// Several setups: new, for another administration, choose, rename, delete and bring back.
import * as z from "zod/mini";
import { tidyTitle } from "../../domain/formats.ts";
import { lengthProblem } from "../../domain/typed-values.ts";
import { setupSchema, type Setup } from "../../domain/schemas.ts";
import type { View } from "../../domain/view.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { forgetInPages } from "../forget-in-pages.ts";
import { withoutSecret } from "../secrets.ts";
import { addSetup, changeSetups, withChosen, withoutSetup, withSetup } from "../stored-setups.ts";
import { changeShown, isRefusal, setupShown } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { done, refused } from "./result.ts";

const deletedKey = "deleted-setups";
/** So many deletions can be taken back, the last one first. */
const maxDeleted = 20;

const deletedSchema = z.array(z.unknown());

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
  return (await changeShown(deps, id, (setup) => ({ ...setup, title: tidy }))) ?? done("saved");
}

async function readDeleted({ session }: Deps): Promise<Setup[]> {
  const { success, data } = deletedSchema.safeParse(await session.get(deletedKey));
  if (!success) return [];
  return data.flatMap((record) => setupSchema.safeParse(record).data ?? []);
}

/** Deletes a setup and its secret; the rest can be brought back until the browser closes. */
export async function deleteSetup(deps: Deps, id: string): Promise<ActionResult> {
  let answer = refused("setupGone");
  await changeSetups(deps, async (setups) => {
    const setup = setups.items.find((one) => one.id === id);
    if (!setup) return setups;
    answer = done("setupDeleted", setup.title);
    const others = (await readDeleted(deps)).filter((one) => one.id !== id);
    const deleted = [...others, setup].slice(-maxDeleted);
    return {
      ...(await withoutSetup(deps, setups, id)),
      session: { [deletedKey]: deleted, ...withoutSecret(id) },
    };
  });
  await forgetInPages(deps);
  return answer;
}

/** The setup that was deleted last; null when none can be brought back. */
export async function lastDeleted(deps: Deps): Promise<View["restorable"] | null> {
  const last = (await readDeleted(deps)).at(-1);
  return last ? { id: last.id, title: last.title } : null;
}

/** Brings a deleted setup back, the one that was offered, and shows it. */
export async function restoreSetup(deps: Deps, id: string): Promise<ActionResult> {
  let answer = refused("nothingChanged");
  await changeSetups(deps, async (setups) => {
    const deleted = await readDeleted(deps);
    const setup = deleted.find((one) => one.id === id);
    if (!setup) return setups;
    answer = done("setupRestored", setup.title);
    const left = deleted.filter((one) => one !== setup);
    return { ...withSetup(setups, setup), session: { [deletedKey]: left.length > 0 ? left : null } };
  });
  return answer;
}

export async function chooseSetup(deps: Deps, id: string): Promise<ActionResult> {
  const { items } = await changeSetups(deps, (setups) => withChosen(setups, id));
  const chosen = items.find((one) => one.id === id);
  return chosen ? done("setupChosen", chosen.title) : refused("setupGone");
}
