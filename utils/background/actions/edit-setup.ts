// Edits a setup: saves its fields, forgets its secret, corrects its country, and ticks the last step.
import type { Shown } from "../../domain/what-was-shown.ts";
import { countryFromWords, type Country } from "../../domain/countries.ts";
import type { FieldName } from "../../domain/fields.ts";
import { tidyClientId, tidyClientSecret, tidyDivision, tidyTitle } from "../../domain/formats.ts";
import { isAllowed } from "../../domain/policy.ts";
import type { Setup } from "../../domain/schemas.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { countryProblem, lengthProblem } from "../../domain/typed-values.ts";
import { findListed, listWants } from "../stored-administrations.ts";
import { forgetInPages } from "../forget-in-pages.ts";
import { keptOf } from "../known-administrations.ts";
import { secretsIn, secretWants, withoutSecret, withSecret } from "../secrets.ts";
import { changeSetupShown, changeShown, isRefusal, setupAmong } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { change, loadDisk, type Wants } from "../store/store.ts";
import { done, refused } from "./result.ts";
import { restarted } from "./use-administration.ts";

type Typed = Record<FieldName, string>;

function withTyped(setup: Setup, typed: Typed, listed: Awaited<ReturnType<typeof findListed>>): Setup {
  const { administration, administrationCountry, app, country: _country, ...rest } = setup;
  const clientId = tidyClientId(typed.clientId);
  const division = tidyDivision(typed.division);
  const country = countryFromWords(typed.country);
  const sameApp = clientId === setup.clientId;
  const sameDivision = division === administration?.division;
  const chosen = listed
    ? { administration: keptOf(listed), administrationCountry: listed.country }
    : { administration: { division } };
  const next: Setup = {
    ...rest,
    title: tidyTitle(typed.title),
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
 * Saves what the user typed for the setup that was shown. A setup may be incomplete. An empty client secret keeps the
 * stored secret, unless the client ID is now that of another app. Refuses, and saves nothing, where the country is
 * unknown or a value is too long. Returns the result.
 */
export async function saveSetup(deps: Deps, typed: Typed, { setupId }: Shown): Promise<ActionResult> {
  const problem = countryProblem(typed.country) ?? lengthProblem(typed);
  if (problem) return refused(problem.code, ...(problem.substitutions ?? []));
  const secret = tidyClientSecret(typed.clientSecret);
  const clientId = tidyClientId(typed.clientId);
  const refusal = await changeShown(
    deps,
    setupId,
    (kept) => ({ ...secretWants(kept), ...listWants }),
    async (before, { setups, options, memory }) => {
      const listed = await findListed(memory, tidyDivision(typed.division));
      const wanted = countryFromWords(typed.country);
      const setup = withTyped(
        before,
        typed,
        listed && (!wanted || listed.country === wanted) ? listed : null,
      );
      if (secret !== "") {
        const kept = secretsIn(setups.items, memory.secrets, options, deps.now());
        return withSecret(deps, setup, secret, kept, options);
      }
      return before.clientId === "" || before.clientId === clientId ? { setup } : withoutSecret(setup);
    },
  );
  return refusal ?? done("saved");
}

/**
 * Removes the secret of the setup that was shown. Works also where the disk is full, because it writes only the
 * session.
 */
export async function forgetSecretOf(deps: Deps, { setupId }: Shown): Promise<ActionResult> {
  const refusal = await change<ActionResult | null, Wants>(
    deps,
    () => ({}),
    ({ setups }) => {
      const setup = setupAmong(setups.items, setupId);
      return isRefusal(setup) ? { answer: setup } : { answer: null, memory: withoutSecret(setup).memory };
    },
    { sessionOnly: true },
  );
  if (refusal) return refusal;
  await forgetInPages(deps);
  return done("secretForgotten");
}

/** Saves that the user says that Test Connection succeeded with the setup that was shown. */
export async function tickConnect(deps: Deps, { setupId }: Shown): Promise<ActionResult> {
  const connected = deps.now();
  const refusal = await changeSetupShown(deps, setupId, (setup) => ({
    ...setup,
    progress: { ...setup.progress, connected },
  }));
  return refusal ?? done("connectTicked");
}

/** Changes the country of the setup that was shown. The steps that were done with the wrong country no longer count. */
export async function useCountry(deps: Deps, country: Country, { setupId }: Shown): Promise<ActionResult> {
  const { policy } = await loadDisk(deps);
  if (!isAllowed(country, policy)) return refused("countryNotAllowed", country.toUpperCase());
  const refusal = await changeSetupShown(deps, setupId, (setup) =>
    setup.country === country ? setup : restarted({ ...setup, country }),
  );
  return refusal ?? done("saved");
}
