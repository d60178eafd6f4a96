// Lists every code that an action, a check or a page can return. Each _locales file has its sentence under the same key.
// `$1` and `$2` are the substitutions of the sentence.
import type { TextKey } from "./text-keys.ts";

/** Why an open form with labels of credentials was not recognised as Exact Online's. */
export const notTakenCodes = [
  "formOtherProduct", // $1 the title; it names another product
  "formUntitled", // nothing on the page says which product the form is for
  "formForeignField", // $1 the label of a field that Exact Online's form does not have
  "formNoDivision",
  "formFewFields", // it has too few of the five fields to be sure
  "formUnclearLabels", // labels and their places contradict each other
  "formOneCredential", // $1 the field that is missing: clientId or clientSecret
  "formCovered", // something covers its fields
  "formLocked",
  "formFilter", // a row of fields that searches a list
  "pageTooLarge", // the page has too many elements to look through
] as const satisfies readonly TextKey[];

/** All codes. */
export const codes = [
  // Results of actions
  "captured", // the client ID and the client secret were captured
  "capturedSecretMissing", // only the client ID was captured; the secret is dots: click the eye beside it, then try again
  "capturedSecretNotFound", // only the client ID was captured; the secret was not found: type it in the side panel
  "registrationFilled", // the name and the redirect URI are filled; the user ticks the terms and clicks Register
  "administrationsLoaded", // the list was loaded; $1 its length
  "administrationsOpened", // no tab was on Exact Online, so one was opened; the load continues after signing in
  "loadInterrupted", // the background was stopped during the load
  "loadCancelled", // an earlier list is still there
  "nothingToCancel", // no load was under way, or it had just ended
  "administrationUsed",
  "filled", // all five values are in the form and were read back
  "filledPartly", // some fields need the user; see each row
  "filledChanged", // values were changed after the fill; see each row
  "filledUnseen", // the form was filled and is not visible now
  "fillUndone",
  "fillUndonePartly", // some values were changed since, or cannot be taken back
  "undoNothing", // nothing to undo on this page
  "undoElsewhere", // the page shows another form now
  "undoFormGone", // the form that was filled is gone
  "undoChangedSince", // the form holds none of the filled values any more
  "saved",
  "setupCreated",
  "setupDuplicated", // for another administration; it gets an app of its own
  "setupsImported", // $1 how many are new, $2 how many were there before
  "setupsNotImported", // $1 how many mistakes; nothing was added
  "setupsExported",
  "setupDeleted",
  "setupRestored",
  "secretForgotten",
  "setupChosen",
  "optionsSaved",
  "everythingForgotten", // setups, secrets, lists, learned labels and options were deleted
  "copied",
  "opened",
  "alreadyHere", // this tab is already on the right site: find the page there
  "reportMade", // the report of the page is shown: read it, then copy it
  "reportCopied",
  "reportNotCopied", // the browser refused: select the report and copy it by hand
  "connectTicked",
  "connectAuthorised", // the user gave access at Exact; Test Connection is next
  "connectConnected", // Test Connection succeeded
  "connectFailed", // Exact or API Center reported an error
  // Evidence that a step is done
  "evidenceApp", // $1 the app's name
  "evidenceClientId", // $1
  "evidenceDivision", // $1 division, $2 name or empty
  // Answers of Exact or API Center after a fill
  "clientIdOther", // $1 the client ID that Exact was asked for, $2 the setup's
  "clientNotFoundCountry", // $1 the country in which Exact was asked, $2 the app's
  "authoriseRedirectUri", // unauthorized_client; $1 the right redirect URI
  "authoriseRefused", // access_denied: the user refused
  "authoriseTryLater",
  "authoriseError",
  "credentialsRefused", // invalid_client: the secret does not belong to this client ID
  "connectAuthoriseAgain",
  "connectAdministrationLeftOut", // $1 name, $2 division: not ticked when access was given
  "connectTokenUsed", // Old refresh token used: another application renewed the access
  "connectTokenOld", // the refresh token expired: 30 days without use
  "connectTooEarly", // access_token not expired: a new one was asked for before 9.5 minutes
  "connectTooMany", // 429
  "connectScope", // Application Scope Violated
  "connectSaid", // $1 the page's own words about a failure without a row
  "exactUserBlocked", // BlockedUser, InactiveUser
  "exactLicenceEnded", // BlockedCustomer, LicenseExpired
  "exactDivisionBlocked", // DivisionBlocked; $1 name, $2 division
  "exactSignIn", // the second step of signing in
  // About the page and the document
  "signedOut", // of Exact Online
  "appCentreSignedOut",
  "apiCenterSignedOut",
  "appCentreNoRights", // the page has no way to "Manage my apps": the user lacks a right
  "countryNotListed", // $1 the countries that API Center lists; this Exact country is not among them
  "countryOfPage", // $1 the page's country, $2 the setup's
  "wrongPage", // this action does not belong to the page in this tab
  "pageGone", // the tab was closed or shows another page now
  "setupGone", // the setup that was shown at the click was deleted meanwhile
  "setupNotNamed", // the request did not name its setup
  "pageChanged", // the page shows another administration than before: look again
  "pageNotAnswering", // the content script of the page does not answer: reload the page
  "reloadPage", // the extension was updated: reload the page
  "pageSilent", // the page shows a message box or is busy: close the box, then click again
  "pageLookFailed", // the content script could not look at the page
  "pageAnswerUnread", // the content script returned something that is no valid answer
  "hostNotAllowed", // the browser does not allow the extension on this site: allow it
  // Reading the app's page
  "noCredentials", // the page shows no Client ID and no Client secret
  "ambiguousCredentials", // the page shows several apps: click into the right one or open its page
  "unclearCredentials", // labels and their places contradict each other
  "clientIdFormat", // the client ID is not a GUID
  "clientNotFound", // Exact says: Client with identifier … not found
  "noRegistration", // the registration dialog is not open
  "registrationRejected", // the dialog did not keep the written values
  // Reading administrations
  "administrationsNone", // the list is empty
  "administrationsNoRights", // #mode 0
  "administrationsThrottled", // #mode 8: too many requests, wait some minutes
  "administrationsNotXml", // the answer was an HTML page
  "administrationsBroken", // the answer was cut off or not well-formed
  "administrationsDoctype",
  "administrationsTooLarge",
  "administrationsUnreachable",
  "pageDivisionNotListed", // $1 the division that the page shows; the loaded list does not have it
  "pageNameDiffers", // $1 the division, $2 its name in the list, $3 its number there
  "administrationUnknown", // the list does not have it any more
  "ambiguousDivision", // the page names two divisions
  "noDivision", // the page shows no division
  // API Center's form
  "noForm", // no installation form on this page
  "wrongForm", // the form is not Exact Online's (for example, it asks for a Company ID)
  ...notTakenCodes,
  "ambiguousForm", // two forms fit equally: click into the right one first
  "formVanished", // the form was there a moment ago
  "formChanged", // the form holds another connection's client ID now
  "fieldNotFound",
  "fieldTooLong", // the value is too long for the field
  "fieldReadonly",
  "fieldCovered",
  "fieldRewritten", // the site changed the value
  "fieldCleared", // the site emptied the field
  "fieldChangedSince", // it was right after the fill and is not right any more
  "fieldRejected",
  "fieldPersonTyped", // the user typed during the fill
  "fieldLeft", // the user or the page moved on before this field was filled
  "fieldLate", // the page was so slow that the fill was ended
  "fieldMoved", // the page put another field in its place; the written value was taken out again
  "fieldSendsElsewhere", // the form would send the secret to another site, unencrypted, or in an address
  "optionNotFound", // the choices do not have this country: the user chooses $1
  // Results of pointing at a field that was not found
  "pointLearned", // $1 the label; it was learned and is used at once
  "pointThisPageOnly", // there is no label to learn; the place itself is used until the user leaves the page
  "pointNothing", // the user points at neither a field nor a text
  "pointOtherField", // $1 the label; it names another field
  "pointUnreachable", // the field is hidden, covered or locked
  "pointUnfit", // the element cannot hold such a value
  "pointAmbiguous", // $1 the label; several fields on the page would have it
  "pointKnown", // $1 the label; it is already known, something else is missing
  "labelForgotten", // $1 the label
  // Checks before a fill
  "formOfAnother", // $1 the setup whose values the form holds
  "formOfUnknown", // $1 the client ID in the form; no setup has it
  "titleMissing",
  "clientIdMissing",
  "clientSecretMissing", // not captured yet
  "clientSecretForgotten", // it was captured, and its time is over
  "countryMissing",
  "divisionMissing",
  "divisionFormat", // only digits
  "divisionIsHid", // $1 the number that people see in Exact Online, $2 its division
  "divisionLooksLikeHid", // $1 a short number: perhaps the number that people see in Exact Online
  "divisionNotListed", // the loaded list does not have it
  "divisionElsewhere", // a typed division is in the loaded list; $1 the country of the list, $2 the setup's
  "secretLooksLikeWebhook", // 16 characters
  "secretUnusual", // not 12 letters and digits
  "redirectUriDiffers", // $1 the registered redirect URI, $2 the right one
  "testingApp", // the app works only inside the licence that registered it
  "countryOfApp", // $1 the country of the app, $2 the setup's
  "countryOfAdministration", // $1 the country of the administration, $2 the setup's
  "appUsedTwice", // $1 the title of the other setup with this client ID
  "titleUsed", // $1 the title that another setup has too
  "titleNotAllowed", // $1 the pattern that an administrator set for titles
  "countryNotAllowed", // $1 the country that an administrator did not allow
  "pageButtonOff", // the button on the page is switched off
  "pressAgain", // the tab of the page's button was not in front, or the button had only just appeared
  "fillUnderWay", // the form is being filled with another setup
  "pressedJustNow", // the page's button was pressed some seconds ago
  "countryUnknown", // $1 what was typed, $2 the codes of the countries
  // Mistakes in a list of setups, each with its line
  "listEmpty",
  "listHeadingMissing", // $1 the heading
  "listHeadingTwice", // $1 the heading
  "listQuotes",
  "listCells", // $1 how many cells, $2 how many headings
  "listTitleMissing",
  "listTitleLong", // $1 the most characters that it may have
  "listTitleTwice", // $1 the title, $2 the line in which it is first
  "listTitleUsed", // $1 the title
  "listCountry", // $1 the text of the cell, $2 the codes of the countries
  "listDivision", // $1 the text of the cell
  "listDivisionHid", // $1 the text of the cell, $2 the division of the administration with that number
  "listTooMany", // $1 the most setups that are imported
  "listTooLarge",
  "listNotText",
  // Faults
  "notAnswered", // the background did not answer in time; the action may still be done
  "interrupted", // the action was stopped before its end; click again
  // About what is stored
  "damagedSetup", // $1 titles; these setups could not be read and were set aside
  "damagedLabel", // $1 labels; these could not be read and were set aside
  "damagedOptions", // options could not be read and were set aside; the others still apply
  "damagedRecord", // another record could not be read and was set aside
  "storageNewer", // a newer version of the extension wrote it; nothing is changed
  "notSaved", // the browser has no room left
  "notStorable", // it could not be read back
  "tooLong", // $1 the text, $2 the most characters that it may have; nothing was saved
  "nothingChanged",
  "unexpected",
] as const satisfies readonly TextKey[];

/** A code that has a sentence. */
export type Code = (typeof codes)[number];

/** Returns whether a text is a code. */
export function isCode(text: string): text is Code {
  return (codes as readonly string[]).includes(text);
}
