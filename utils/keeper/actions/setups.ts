// Setups as a person edits them: save, new, delete and bring back, choose, forget the secret, tick the last step.
import { countryFromWords } from "../../setup/countries.ts";
import type { FieldName } from "../../setup/facts.ts";
import {
  countryProblem,
  tidyClientId,
  tidyClientSecret,
  tidyDivision,
  tidyTitle,
} from "../../setup/formats.ts";
import { setupSchema, type Setup } from "../../setup/schemas.ts";
import type { ActionResult } from "../../setup/view.ts";
import { findListed } from "../administrations.ts";
import { forgetSecret, keepSecret } from "../secrets.ts";
import { activeOf, addSetup, changeSetup, changeSetups, readSetups, removeSetup } from "../setups.ts";
import type { Surroundings } from "../surroundings.ts";
import { done, refused } from "./result.ts";
import { restarted } from "./use-administration.ts";

const deletedKey = "deleted-setup";

type Typed = Record<FieldName, string>;

function withTyped(setup: Setup, typed: Typed, listed: Awaited<ReturnType<typeof findListed>>): Setup {
  const { administration, administrationCountry, app, country: _country, ...rest } = setup;
  const clientId = tidyClientId(typed.clientId).slice(0, 500);
  const division = tidyDivision(typed.division).slice(0, 500);
  const country = countryFromWords(typed.country);
  const sameApp = clientId === setup.clientId;
  const sameDivision = division === administration?.division;
  const chosen = listed
    ? {
        administration: {
          division,
          ...(listed.hid !== undefined && { hid: listed.hid }),
          ...(listed.name !== undefined && { name: listed.name.slice(0, 500) }),
        },
        administrationCountry: listed.country,
      }
    : { administration: { division } };
  const next: Setup = {
    ...rest,
    title: tidyTitle(typed.title).slice(0, 500),
    clientId,
    ...(country && { country }),
    ...(sameApp && app && { app }),
    ...(sameDivision
      ? { administration, ...(administrationCountry && { administrationCountry }) }
      : division !== "" && chosen),
  };
  const same = sameApp && sameDivision && country === (setup.country ?? null);
  return same ? next : restarted(next);
}

/**
 * Saves what was typed; a setup may be incomplete. An empty client secret keeps the one that is stored,
 * unless the client ID became another app's. A country nobody knows is refused, nothing is saved then.
 */
export async function saveSetup(around: Surroundings, typed: Typed): Promise<ActionResult> {
  const problem = countryProblem(typed.country);
  if (problem) return refused(problem.code, ...(problem.gaps ?? []));
  const before = activeOf(await readSetups(around));
  const listed = await findListed(around, tidyDivision(typed.division));
  const wanted = countryFromWords(typed.country);
  const fits = listed && (!wanted || listed.country === wanted) ? listed : null;
  const secret = tidyClientSecret(typed.clientSecret);
  const clientId = tidyClientId(typed.clientId);
  const anotherApp = before.clientId !== "" && clientId !== before.clientId;
  if (secret === "" && anotherApp) await forgetSecret(around, before.id);
  await changeSetup(around, before.id, (setup) => withTyped(setup, typed, fits));
  if (secret !== "") await keepSecret(around, before.id, secret);
  return done("saved");
}

export async function newSetup(around: Surroundings): Promise<ActionResult> {
  await addSetup(around);
  return done("setup-created");
}

/** Deletes a setup and its secret; the rest can be brought back until the next deletion or restart. */
export async function deleteSetup(around: Surroundings, id: string): Promise<ActionResult> {
  const setup = (await readSetups(around)).items.find((one) => one.id === id);
  if (!setup) return refused("nothing-changed");
  await around.session.set(deletedKey, setup);
  await forgetSecret(around, id);
  await removeSetup(around, id);
  return done("setup-deleted", setup.title);
}

export async function hasDeletedSetup({ session }: Surroundings): Promise<boolean> {
  return (await session.get(deletedKey)) !== undefined;
}

export async function restoreSetup(around: Surroundings): Promise<ActionResult> {
  const { success, data } = setupSchema.safeParse(await around.session.get(deletedKey));
  if (!success) return refused("nothing-changed");
  await addSetup(around, data);
  await around.session.remove(deletedKey);
  return done("setup-restored", data.title);
}

export async function chooseSetup(around: Surroundings, id: string): Promise<ActionResult> {
  const { activeId } = await changeSetups(around, (setups) =>
    setups.items.some((one) => one.id === id) ? { ...setups, activeId: id } : setups,
  );
  return activeId === id ? done("setup-chosen") : refused("nothing-changed");
}

export async function forgetActiveSecret(around: Surroundings): Promise<ActionResult> {
  const { activeId } = await readSetups(around);
  await forgetSecret(around, activeId);
  return done("secret-forgotten");
}

/** The person says that Test Connection succeeded. */
export async function tickConnect(around: Surroundings): Promise<ActionResult> {
  const { activeId } = await readSetups(around);
  const connected = around.now();
  await changeSetup(around, activeId, (setup) => ({
    ...setup,
    progress: { ...setup.progress, connected },
  }));
  return done("connect-ticked");
}
