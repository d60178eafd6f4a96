// Several setups: new, for another administration, choose, rename, delete and bring back.
import * as z from "zod/mini";
import { lengthProblem, tidyTitle } from "../../domain/formats.ts";
import { setupSchema, type Setup } from "../../domain/schemas.ts";
import type { ActionResult, View } from "../../domain/view.ts";
import { forgetInPages } from "../forget-in-pages.ts";
import { withoutSecret } from "../secrets.ts";
import { addSetup, changeSetups, withChosen, withoutSetup, withSetup } from "../stored-setups.ts";
import { changeShown, isRefusal, setupShown } from "../shown.ts";
import type { Surroundings } from "../deps.ts";
import { done, refused } from "./result.ts";

const deletedKey = "deleted-setups";
/** So many deletions can be taken back, the last one first. */
const mostDeleted = 20;

const deletedSchema = z.array(z.unknown());

export async function newSetup(around: Surroundings): Promise<ActionResult> {
  await addSetup(around);
  return done("setup-created");
}

/**
 * A setup for another administration of the same country. Client ID, app and secret are not taken over: each API Center
 * application should have an app of its own (facts/exact-online.md "OAuth"), and a title that is empty follows the
 * administration's name. Who keeps the same app takes it again on its page, and is told what that means.
 */
export async function duplicateSetup(around: Surroundings, id: string): Promise<ActionResult> {
  const from = await setupShown(around, id);
  if (isRefusal(from)) return from;
  const { country, progress } = from;
  const { formSeen, appCentreSeen } = progress;
  const copy: Setup = {
    id: around.newId(),
    title: "",
    clientId: "",
    ...(country && { country }),
    // The way is known by now.
    progress: {
      ...(formSeen !== undefined && { formSeen }),
      ...(appCentreSeen !== undefined && { appCentreSeen }),
    },
  };
  await addSetup(around, copy);
  return done("setup-duplicated");
}

export async function renameSetup(around: Surroundings, id: string, title: string): Promise<ActionResult> {
  const tidy = tidyTitle(title);
  if (tidy === "") return refused("title-missing");
  const problem = lengthProblem({ title });
  if (problem) return refused(problem.code, ...(problem.gaps ?? []));
  return (await changeShown(around, id, (setup) => ({ ...setup, title: tidy }))) ?? done("saved");
}

async function readDeleted({ session }: Surroundings): Promise<Setup[]> {
  const { success, data } = deletedSchema.safeParse(await session.get(deletedKey));
  if (!success) return [];
  return data.flatMap((record) => setupSchema.safeParse(record).data ?? []);
}

/** Deletes a setup and its secret; the rest can be brought back until the browser closes. */
export async function deleteSetup(around: Surroundings, id: string): Promise<ActionResult> {
  let answer = refused("setup-gone");
  await changeSetups(around, async (setups) => {
    const setup = setups.items.find((one) => one.id === id);
    if (!setup) return setups;
    answer = done("setup-deleted", setup.title);
    const others = (await readDeleted(around)).filter((one) => one.id !== id);
    const deleted = [...others, setup].slice(-mostDeleted);
    return {
      ...(await withoutSetup(around, setups, id)),
      session: { [deletedKey]: deleted, ...withoutSecret(id) },
    };
  });
  await forgetInPages(around);
  return answer;
}

/** The setup that was deleted last; null when none can be brought back. */
export async function lastDeleted(around: Surroundings): Promise<View["restorable"] | null> {
  const last = (await readDeleted(around)).at(-1);
  return last ? { id: last.id, title: last.title } : null;
}

/** Brings a deleted setup back, the one that was offered, and shows it. */
export async function restoreSetup(around: Surroundings, id: string): Promise<ActionResult> {
  let answer = refused("nothing-changed");
  await changeSetups(around, async (setups) => {
    const deleted = await readDeleted(around);
    const setup = deleted.find((one) => one.id === id);
    if (!setup) return setups;
    answer = done("setup-restored", setup.title);
    const left = deleted.filter((one) => one !== setup);
    return { ...withSetup(setups, setup), session: { [deletedKey]: left.length > 0 ? left : null } };
  });
  return answer;
}

export async function chooseSetup(around: Surroundings, id: string): Promise<ActionResult> {
  const { items } = await changeSetups(around, (setups) => withChosen(setups, id));
  const chosen = items.find((one) => one.id === id);
  return chosen ? done("setup-chosen", chosen.title) : refused("setup-gone");
}
