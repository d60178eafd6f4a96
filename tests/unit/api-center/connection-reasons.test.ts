// Tests the reason that a failure's own words give. The most specific reason wins. An unknown failure is shown in its
// own words, and a hint is not a failure.
import { describe, expect, it } from "vitest";
import { ownWords, reasonIn, statedIn, type Stage } from "../../../utils/api-center/connection-reasons.ts";
import { afterFillCodes, afterFillTrouble } from "../../../utils/domain/after-fill.ts";
import { isCode } from "../../../utils/domain/codes.ts";
import type { PageFacts } from "../../../utils/domain/facts.ts";
import { bakery } from "../made-up-setups.ts";

const tested = { ...bakery, progress: { filled: 1, authorised: 2 } };
const answered = (status: number, error: string, described?: string) =>
  `Exact Online answered ${status}: ${JSON.stringify({ error, ...(described && { error_description: described }) })}`;

/** Exact's answers from public threads, and notices that repeat them: docs/facts/exact-oauth-errors.md. */
const known: [text: string, code: string | undefined, stage?: Stage][] = [
  [answered(401, "unauthorized_client", "Old refresh token used."), "connectTokenUsed"],
  ['Error 401 with the message: "Unauthorized Client: Old refresh token used."', "connectTokenUsed"],
  ["Could not connect to Exact: unauthorized_client (Old refresh token used.)", "connectTokenUsed", "round"],
  ["The refresh token was already used", "connectTokenUsed"],
  [
    answered(
      400,
      "invalid_request",
      "The refresh token expired at 10/11/2022 9:18:20 PM and it is now 10/28/2022 4:15:50 PM.",
    ),
    "connectTokenOld",
  ],
  [answered(400, "access_denied", "Rate limit exceeded: access_token not expired"), "connectTooEarly"],
  [
    "Rate limit exceeded: access_token not expired (Reason: TooEarlyToRefreshTokens: Rate limit exceeded)",
    "connectTooEarly",
    "round",
  ],
  ["401 Unauthorized: access token not expired", "connectTooEarly"],
  ["Exact Online answered 429", "connectTooMany"],
  ["Error 429: ", "connectTooMany"],
  ["Too Many Requests", "connectTooMany"],
  ["Connection failed: the minutely limit was reached (401)", "connectTooMany"],
  ["Verbinding mislukt: te veel verzoeken", "connectTooMany"],
  ["Connexion impossible : trop de requêtes", "connectTooMany"],
  [answered(400, "invalid_request", "Signed data extraction has failed"), "connectAuthoriseAgain"],
  [answered(400, "invalid_grant"), "connectAuthoriseAgain"],
  [answered(400, "invalid_grant", "The authorization code has expired"), "connectAuthoriseAgain"],
  ["Not authorized yet: click Authorize first.", "connectAuthoriseAgain"],
  ["401 Unauthorized", "connectAuthoriseAgain"],
  ["De autorisatie is verlopen", "connectAuthoriseAgain"],
  ["L’autorisation est expirée", "connectAuthoriseAgain"],
  [answered(400, "invalid_client"), "credentialsRefused"],
  ["Connection failed: invalid client", "credentialsRefused"],
  ["The client secret is incorrect", "credentialsRefused"],
  ["Client with identifier '1c1a54d9' not found.", "clientNotFound"],
  ["unauthorized_client", "authoriseRedirectUri", "round"],
  ["unauthorized_client", undefined, "test"],
  ["The redirect URI does not match", "authoriseRedirectUri"],
  [answered(400, "invalid_grant", "redirect_uri mismatch"), "authoriseRedirectUri"],
  ["access_denied", "authoriseRefused", "round"],
  ["access_denied", undefined, "test"],
  ["Error 403: Forbidden", "connectAdministrationLeftOut"],
  ["Error 403: Forbidden (Reason: NoDivisionAccess)", "connectAdministrationLeftOut"],
  [
    "Exact Online answered 403 for division 3977752: this app was not granted it.",
    "connectAdministrationLeftOut",
  ],
  ["Je hebt geen toegang tot deze administratie", "connectAdministrationLeftOut"],
  ["Error 403: Forbidden (Reason: BlockedUser)", "exactUserBlocked"],
  ["Error 403: Forbidden (Reason: InactiveUser)", "exactUserBlocked"],
  ["403: the user has been marked as blocked", "exactUserBlocked"],
  ["De gebruiker is geblokkeerd", "exactUserBlocked"],
  ["Error 403: Forbidden (Reason: LicenseExpired)", "exactLicenceEnded"],
  ["Error 403: Forbidden (Reason: BlockedCustomer)", "exactLicenceEnded"],
  ["La licence a expiré", "exactLicenceEnded"],
  ["Error 403: Forbidden (Reason: DivisionBlocked)", "exactDivisionBlocked"],
  ["Error 403: Forbidden - Application Scope Violated. Cannot read", "connectScope"],
  ["Exact Online answered 503", "authoriseTryLater"],
  [
    "500 Internal Server Error - Failed to execute the ExtractVariables: ExtractAccessToken",
    "authoriseTryLater",
  ],
  ["Exact Online is niet bereikbaar wegens onderhoud", "authoriseTryLater"],
  ["server_error", "authoriseTryLater", "round"],
  ["Error: verification code required (TOTP)", "exactSignIn"],
  // The number of an administration is not the number of an error.
  ["Connection failed for division 500", undefined],
  ["Connection failed for administration '403'", undefined],
  ["Division 429 was not found: error 403", "connectAdministrationLeftOut"],
  // Unknown failures get no explanation.
  ["The connection was not successful", undefined],
  ["Your session has expired", undefined],
  [answered(400, "invalid_request"), undefined],
  ["invalid_request", undefined, "round"],
  ["Error 404: Not Found", undefined],
  ["", undefined],
];

describe("the reason", () => {
  it.each(known)("in %j is %s", (text, code, stage = "test") => {
    expect(reasonIn(text, stage)).toBe(code);
  });

  it("is the more telling one, in whatever order and company it stands", () => {
    const telling = known.flatMap(([text, code]) =>
      code !== undefined &&
      !["connectAuthoriseAgain", "authoriseRefused", "authoriseRedirectUri"].includes(code)
        ? [[text, code] as const]
        : [],
    );
    for (const [text, code] of telling)
      for (const general of ["401 Unauthorized.", "Connection failed.", "invalid_grant."]) {
        expect(reasonIn(`${general} ${text}`, "test"), `${general} ${text}`).toBe(code);
        expect(reasonIn(`${text} ${general}`, "test"), `${text} ${general}`).toBe(code);
      }
    const pairs: [string, string, string][] = [
      ["403 Forbidden", "BlockedUser", "exactUserBlocked"],
      ["429 Too Many Requests", "access_token not expired", "connectTooEarly"],
      ["unauthorized_client", "Old refresh token used", "connectTokenUsed"],
      ["access_denied", "Rate limit exceeded", "connectTooMany"],
      ["503 Service Unavailable", "Old refresh token used", "connectTokenUsed"],
      ["403 Forbidden", "Application Scope Violated", "connectScope"],
    ];
    for (const [general, special, code] of pairs)
      for (const stage of ["round", "test"] as const) {
        expect(reasonIn(`${general}: ${special}`, stage)).toBe(code);
        expect(reasonIn(`${special} (${general})`, stage)).toBe(code);
      }
  });

  it("has a code of its own, a sentence, and a place in the last step, whatever it is", () => {
    for (const [, code] of known)
      if (code !== undefined) {
        expect(isCode(code), code).toBe(true);
        expect(afterFillCodes, code).toContain(code);
        const page: PageFacts = { kind: "api-center-other", connection: "failed", problem: code };
        expect(afterFillTrouble(page, tested)?.code, code).toBeDefined();
      }
  });
});

describe("what only supposes or asks", () => {
  it.each([
    "If Test Connection answers 403 Forbidden, tick the administration at Exact.",
    "Tick the administration if Exact Online answered 403.",
    "Connection failed? Read the manual.",
    "Als de verbinding mislukt, klik dan opnieuw op Authorize.",
    "Mocht de koppeling mislukken, neem dan contact op.",
    "Si la connexion échoue, réessayez.",
    "When the connection fails, authorize again.",
    "Unauthorized? Invalid client?",
  ])("states nothing of the kind: %s", (text) => {
    expect(statedIn(text)).not.toMatch(/403|fail|mislukt|echou|unauthorized|invalid/);
    expect(reasonIn(text, "test")).toBeUndefined();
  });

  it.each([
    ["Connection failed. If this persists, contact support.", "connection failed"],
    ["Connection failed when refreshing the token: invalid_grant", "invalid_grant"],
    ["Verbinding mislukt: 401. Werkt het niet, klik dan op Authorize.", "401"],
  ])("leaves what is stated: %s", (text, stated) => expect(statedIn(text)).toContain(stated));
});

describe("in its own words", () => {
  it.each([
    ["  The\n connection was   not successful ", "The connection was not successful"],
    ["Error E1234: the books are closed", "Error E1234: the books are closed"],
    ["Wrong secret aB3dE5gH7jK9 for 1c1a54d9-0f0e-4c1a-9d2b-0123456789ab", "Wrong secret … for …"],
    ['{"token":"stampNL001.aB3d!x9","error":"odd"}', '{"token":"…","error":"odd"}'],
    ["<b>bold</b>", "<b>bold</b>"],
  ])("%j is told as %j", (text, told) => expect(ownWords(text)).toBe(told));

  it("is cut, and shown without advice", () => {
    const said = ownWords(`Odd ${"words ".repeat(200)}`);
    expect(said.length).toBeLessThanOrEqual(160);
    const page: PageFacts = { kind: "api-center-other", connection: "failed", said };
    expect(afterFillTrouble(page, tested)).toEqual({ code: "connectSaid", substitutions: [said] });
    expect(afterFillTrouble({ ...page, problem: "authoriseError" }, tested)).toEqual({
      code: "connectSaid",
      substitutions: [said],
    });
    const untold: PageFacts = { kind: "api-center-other", connection: "failed" };
    expect(afterFillTrouble(untold, { ...bakery, progress: { filled: 1 } })).toEqual({
      code: "connectFailed",
    });
  });

  it("names the client ID's country where the page is of none", () => {
    const page: PageFacts = { kind: "api-center-other", connection: "failed", problem: "clientNotFound" };
    expect(afterFillTrouble(page, tested)).toMatchObject({
      code: "clientNotFound",
      substitutions: [bakery.clientId, "NL"],
    });
  });
});
