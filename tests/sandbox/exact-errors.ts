// Exact's other answers, from public threads (docs/facts/exact-oauth-errors.md). The setting `exact` names the answer
// that every connection test gets.

/** The text of each answer, by its value of the setting. */
export const exactErrors = {
  "token-used": `401: {"error":"unauthorized_client","error_description":"Old refresh token used."}`,
  "token-old": `400: {"error":"invalid_request","error_description":"The refresh token expired at 10/11/2022 9:18:20 PM and it is now 10/28/2022 4:15:50 PM."}`,
  "too-early": `400: {"error":"access_denied","error_description":"Rate limit exceeded: access_token not expired"}`,
  "too-many": "429: Too Many Requests",
  "user-blocked": "403: Forbidden (Reason: BlockedUser)",
  "licence-ended": "403: Forbidden (Reason: LicenseExpired)",
  "division-blocked": "403: Forbidden (Reason: DivisionBlocked)",
  scope: "403: Forbidden - Application Scope Violated. Cannot read",
  down: "503: Service Unavailable",
  odd: "418: The books are on strike",
} as const;

/** A value of the setting `exact`. */
export type ExactError = keyof typeof exactErrors;
