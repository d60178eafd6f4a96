// Cuts what was read of a page to the limits before it leaves the document, so that it can always be sent and stored.
import type { Administration } from "./administration.ts";
import type { PageFacts, SecretState } from "./facts.ts";
import { cut, maxLengths, maxEvidence, substitutionsWithin } from "./limits.ts";

/** Returns the whole text, or undefined when it is too long. Half a number or half a client ID would be another one. */
const whole = (text: string | undefined, max: number): string | undefined =>
  text !== undefined && text.length <= max ? text : undefined;

/**
 * Returns the number and the name of an administration within their limits. Cuts a name that is too long and leaves out
 * a number that is too long.
 */
export function knownBy({
  hid,
  name,
}: Pick<Administration, "hid" | "name">): Omit<Administration, "division"> {
  const wholeHid = whole(hid, maxLengths.hid);
  return {
    ...(wholeHid !== undefined && { hid: wholeHid }),
    ...(name !== undefined && { name: cut(name, maxLengths.name) }),
  };
}

/** What was read of an app. */
interface AppTexts {
  clientId?: string;
  name?: string;
  redirectUri?: string;
}

/**
 * Returns an app's texts within their limits. Cuts the name and the redirect URI (a longer redirect URI is wrong
 * anyway) and leaves out a client ID that is too long.
 */
function appWithin<App extends AppTexts>(app: App): App {
  const { clientId, name, redirectUri, ...rest } = app;
  const wholeId = whole(clientId, maxLengths.clientId);
  return {
    ...rest,
    ...(wholeId !== undefined && { clientId: wholeId }),
    ...(name !== undefined && { name: cut(name, maxLengths.appName) }),
    ...(redirectUri !== undefined && { redirectUri: cut(redirectUri, maxLengths.redirectUri) }),
  } as App;
}

/**
 * Returns a page's facts within their limits. Cuts texts and leaves out numbers and IDs that are too long, so that one
 * long text never changes what the page is. An administration whose division is left out becomes the problem
 * `noDivision`.
 */
export function withinLimits(facts: PageFacts): PageFacts {
  const { problem, app, administration, form, notTaken, said, unknownClientId, ...rest } = facts;
  const division = administration && whole(administration.division, maxLengths.division);
  const says = problem ?? (administration && division === undefined ? "noDivision" : undefined);
  const unknown = whole(unknownClientId, maxLengths.shown);
  return {
    ...rest,
    ...(says !== undefined && { problem: cut(says, maxLengths.code) }),
    ...(app && { app: appWithin(app) }),
    ...(administration &&
      division !== undefined && { administration: { division, ...knownBy(administration) } }),
    ...(form && {
      form: {
        ...form,
        current: Object.fromEntries(
          Object.entries(form.current).map(([field, text]) => [field, cut(text, maxLengths.shown)]),
        ),
        evidence: form.evidence.slice(0, maxEvidence).map((text) => cut(text, maxLengths.evidence)),
      },
    }),
    ...(notTaken && {
      notTaken: { ...notTaken, substitutions: substitutionsWithin(notTaken.substitutions) },
    }),
    ...(said !== undefined && { said: cut(said, maxLengths.said) }),
    ...(unknown !== undefined && { unknownClientId: unknown }),
  };
}

/** What was read of an app with its credentials. */
interface CredentialTexts extends AppTexts {
  clientSecret?: string;
  secretState: SecretState;
}

/** Returns credentials within their limits. A secret that is too long is no secret: it counts as missing. */
export function credentialsWithin<Read extends CredentialTexts>(read: Read): Read {
  const within = appWithin(read);
  if (whole(read.clientSecret ?? "", maxLengths.clientSecret) !== undefined) return within;
  const { clientSecret: _tooLong, ...rest } = within;
  return { ...rest, secretState: "missing" } as Read;
}
