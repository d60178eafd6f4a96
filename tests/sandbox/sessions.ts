// Stores who is signed in: one cookie for each host, as on the real sites.
import { type Account, accountById } from "./accounts.ts";
import { countryByHost } from "./hosts.ts";
import type { Visit } from "./http.ts";
import { type Session, type State, randomToken } from "./state.ts";

/** The name of the session's cookie. */
export const cookieName = "sandbox_session";

export interface SignedIn {
  session: Session;
  account: Account;
}

/** Returns the visitor's session and account. Returns undefined if the visitor is not signed in on this host. */
export function signedIn(state: State, visit: Visit): SignedIn | undefined {
  const session = state.sessions.get(visit.cookies.get(cookieName) ?? "");
  const account = session?.host === visit.host ? accountById(session.account) : undefined;
  return session && account ? { session, account } : undefined;
}

/**
 * Begins a session and returns its cookie's value. On Exact Online the session begins in the account's first
 * administration.
 */
export function beginSession(state: State, host: string, account: Account): string {
  const country = countryByHost(host);
  const division = country && account.administrations[country.code][0]?.division;
  const value = randomToken();
  state.sessions.set(value, { host, account: account.id, ...(division !== undefined && { division }) });
  return value;
}

/** Ends the session of a visit. Does nothing if there is no session. */
export function endSession(state: State, visit: Visit): void {
  state.sessions.delete(visit.cookies.get(cookieName) ?? "");
}

/** Returns the header that sets the session's cookie. */
export function sessionCookie(value: string): Record<string, string> {
  return { "set-cookie": `${cookieName}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax` };
}
