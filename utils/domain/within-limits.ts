// What was read of a page, cut to the limits before it leaves the document: whatever is said of it can be kept and heard.
import type { Administration } from "./administration.ts";
import type { PageFacts, SecretState } from "./facts.ts";
import { cut, longest, maxEvidence, substitutionsWithin } from "./limits.ts";

/** The text itself when it is no longer; else nothing: half a number or half a client ID is another one. */
const whole = (text: string | undefined, most: number): string | undefined =>
  text !== undefined && text.length <= most ? text : undefined;

/** What people know an administration by, as it may be told and kept: its name is cut, a number that is too long is left out. */
export function knownBy({
  hid,
  name,
}: Pick<Administration, "hid" | "name">): Omit<Administration, "division"> {
  const wholeHid = whole(hid, longest.hid);
  return {
    ...(wholeHid !== undefined && { hid: wholeHid }),
    ...(name !== undefined && { name: cut(name, longest.name) }),
  };
}

/** What was read of an app, as it may be told and kept. */
interface AppTexts {
  clientId?: string;
  name?: string;
  redirectUri?: string;
}

/** An app's texts: name and redirect URI are cut (a redirect URI that is longer is the wrong one all the same), a client ID is left out. */
function appWithin<App extends AppTexts>(app: App): App {
  const { clientId, name, redirectUri, ...rest } = app;
  const wholeId = whole(clientId, longest.clientId);
  return {
    ...rest,
    ...(wholeId !== undefined && { clientId: wholeId }),
    ...(name !== undefined && { name: cut(name, longest.appName) }),
    ...(redirectUri !== undefined && { redirectUri: cut(redirectUri, longest.redirectUri) }),
  } as App;
}

/**
 * A page's facts as they may be told: texts that are too long are cut, numbers and IDs that are too long are left out, so
 * that one long text on a page never makes another page of it. A division that is left out is said to be none.
 */
export function withinLimits(facts: PageFacts): PageFacts {
  const { problem, app, administration, form, notTaken, said, unknownClientId, ...rest } = facts;
  const division = administration && whole(administration.division, longest.division);
  const says = problem ?? (administration && division === undefined ? "noDivision" : undefined);
  const unknown = whole(unknownClientId, longest.shown);
  return {
    ...rest,
    ...(says !== undefined && { problem: cut(says, longest.code) }),
    ...(app && { app: appWithin(app) }),
    ...(administration &&
      division !== undefined && { administration: { division, ...knownBy(administration) } }),
    ...(form && {
      form: {
        ...form,
        current: Object.fromEntries(
          Object.entries(form.current).map(([field, text]) => [field, cut(text, longest.shown)]),
        ),
        evidence: form.evidence.slice(0, maxEvidence).map((text) => cut(text, longest.evidence)),
      },
    }),
    ...(notTaken && {
      notTaken: { ...notTaken, substitutions: substitutionsWithin(notTaken.substitutions) },
    }),
    ...(said !== undefined && { said: cut(said, longest.said) }),
    ...(unknown !== undefined && { unknownClientId: unknown }),
  };
}

/** What was read of an app with its credentials. */
interface CredentialTexts extends AppTexts {
  clientSecret?: string;
  secretState: SecretState;
}

/** Credentials as they may be handed over. A secret that is too long to be one is none: it is said not to be there. */
export function credentialsWithin<Read extends CredentialTexts>(read: Read): Read {
  const within = appWithin(read);
  if (whole(read.clientSecret ?? "", longest.clientSecret) !== undefined) return within;
  const { clientSecret: _tooLong, ...rest } = within;
  return { ...rest, secretState: "missing" } as Read;
}
