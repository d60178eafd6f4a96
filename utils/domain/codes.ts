// Every code an action, a check or a page can answer with. Its sentence stands under the same key in every _locales file.
import type { TextKey } from "./text-keys.ts";

/** Why a form that is open, with the labels of credentials, is not taken for Exact Online's. */
export const notTakenCodes = [
  "formOtherProduct", // $1 the title, which names another product
  "formUntitled", // nothing on the page says whose form it is
  "formForeignField", // $1 the label of a field that Exact Online's form does not have
  "formNoDivision",
  "formFewFields", // too few of the five to be sure
  "formUnclearLabels", // labels and their places contradict each other
  "formOneCredential", // $1 the field that is missing: clientId or clientSecret
  "formCovered", // something lies over its fields
  "formLocked",
  "formFilter", // a row of fields that searches a list
  "pageTooLarge", // too much to look through
] as const satisfies readonly TextKey[];

export const codes = [
  // What went well
  "captured", // client ID and client secret were taken
  "capturedSecretMissing", // client ID taken, the secret is only dots: click the eye beside Client secret, then again
  "capturedSecretNotFound", // client ID taken, no field named Client secret is there: type it in the side panel
  "registrationFilled", // name and redirect URI are in; tick the terms and click Register yourself
  "administrationsLoaded", // the list is here; $1 its length
  "administrationsOpened", // nobody's tab was on Exact Online: it was opened; goes on by itself after signing in
  "loadInterrupted", // the background was stopped while the list came by itself
  "loadCancelled", // the earlier list, where there was one, is still there
  "nothingToCancel", // no list was on its way, or it had just come
  "administrationUsed",
  "filled", // all five values are in the form and were read back
  "filledPartly", // some fields need the user; see each row
  "filledChanged", // values were changed after the fill; see each row
  "filledUnseen", // it was filled, and is not in sight now
  "fillUndone",
  "fillUndonePartly", // some of it was changed since, or cannot be taken back
  "undoNothing", // nothing to undo on this page
  "undoElsewhere", // the page shows another form by now
  "undoFormGone", // the form that was filled is not there
  "undoChangedSince", // nothing of what was filled in stands there any more
  "saved",
  "setupCreated",
  "setupDuplicated", // for another administration, with an app of its own
  "setupsImported", // $1 how many are new, $2 how many were there
  "setupsNotImported", // $1 how many mistakes; nothing was added
  "setupsExported",
  "setupDeleted",
  "setupRestored",
  "secretForgotten",
  "setupChosen",
  "optionsSaved",
  "everythingForgotten", // set-ups, secrets, lists, learned labels and options are gone
  "copied",
  "opened",
  "alreadyHere", // this tab is on the right site already: find the page there
  "reportMade", // the report of the page is shown: read it, then copy it
  "reportCopied",
  "reportNotCopied", // the browser refused: select it and copy it by hand
  "connectTicked",
  "connectAuthorised", // access was given at Exact; now Test Connection
  "connectConnected", // Test Connection succeeded
  "connectFailed", // Exact or API Center reported an error
  // What shows that a step is done
  "evidenceApp", // $1 the app's name
  "evidenceClientId", // $1
  "evidenceDivision", // $1 division, $2 name or empty
  // After a fill: what Exact or API Center answered
  "clientIdOther", // $1 the client ID Exact was asked for, $2 the setup's
  "clientNotFoundCountry", // $1 the country Exact was asked in, $2 the app's
  "authoriseRedirectUri", // unauthorized_client; $1 what the redirect URI must be
  "authoriseRefused", // access_denied: the user said no
  "authoriseTryLater",
  "authoriseError",
  "credentialsRefused", // invalid_client: the secret is not this client ID's
  "connectAuthoriseAgain",
  "connectAdministrationLeftOut", // $1 name, $2 division: not ticked at consent
  "connectTokenUsed", // Old refresh token used: another application renewed the access
  "connectTokenOld", // the refresh token expired: 30 days without use
  "connectTooEarly", // access_token not expired: asked for a new one before 9.5 minutes
  "connectTooMany", // 429
  "connectScope", // Application Scope Violated
  "connectSaid", // $1 what the page says of a failure that no row knows
  "exactUserBlocked", // BlockedUser, InactiveUser
  "exactLicenceEnded", // BlockedCustomer, LicenseExpired
  "exactDivisionBlocked", // DivisionBlocked; $1 name, $2 division
  "exactSignIn", // the second step of signing in
  // Where the user is
  "signedOut", // of Exact Online
  "appCentreSignedOut",
  "apiCenterSignedOut",
  "appCentreNoRights", // no way to "Manage my apps": a right is missing
  "countryNotListed", // $1 the countries API Center lists: this Exact country is none of them
  "countryOfPage", // $1 the page's country, $2 the setup's
  "wrongPage", // this action does not belong to the page in this tab
  "pageGone", // the tab was closed or went to another page meanwhile
  "setupGone", // the set-up that was shown at the click was deleted meanwhile
  "setupNotNamed", // whoever asked did not say which set-up it is about
  "pageChanged", // the page shows another administration than a moment ago: look again
  "pageNotAnswering", // the page's part of the extension does not answer: reload the page
  "reloadPage", // the extension was updated: reload the page
  "pageSilent", // the page shows a message box of its own, or is busy with itself: close it, then click again
  "pageLookFailed", // the extension's part in the page could not look at it
  "pageAnswerUnread", // it answered something that is none of its answers
  "hostNotAllowed", // the browser does not let the extension work on this site: allow it
  // Reading the app's page
  "noCredentials", // no Client ID and Client secret found here
  "ambiguousCredentials", // several apps on this page: click into the right one or open its page
  "unclearCredentials", // labels and their places say different things
  "clientIdFormat", // the client ID is no GUID
  "clientNotFound", // Exact says: Client with identifier … not found
  "noRegistration", // the registration dialog is not open
  "registrationRejected", // the dialog did not keep what was written
  // Reading administrations
  "administrationsNone", // the list is empty
  "administrationsNoRights", // #mode 0
  "administrationsThrottled", // #mode 8: asked too often, wait some minutes
  "administrationsNotXml", // an HTML page came instead
  "administrationsBroken", // cut off or not well-formed
  "administrationsDoctype",
  "administrationsTooLarge",
  "administrationsUnreachable",
  "pageDivisionNotListed", // the page shows division $1, the loaded list does not have it
  "pageNameDiffers", // the list knows division $1 as $2
  "administrationUnknown", // not in the list any more
  "ambiguousDivision", // the page names two divisions
  "noDivision", // the page shows no division
  // API Center's form
  "noForm", // no installation form on this page
  "wrongForm", // a form, but not Exact Online's (asks for a Company ID, say)
  ...notTakenCodes,
  "ambiguousForm", // two equally good forms: click into the right one first
  "formVanished", // it was there a moment ago
  "formChanged", // it holds another connection's client ID by now
  "fieldNotFound",
  "fieldTooLong", // the value does not fit
  "fieldReadonly",
  "fieldCovered",
  "fieldRewritten", // the site changed the value
  "fieldCleared", // the site emptied the field
  "fieldChangedSince", // it was right after the fill, and is not any more
  "fieldRejected",
  "fieldPersonTyped", // the user typed meanwhile
  "fieldLeft", // the user, or the page, went on to something else before this field's turn
  "fieldLate", // the page took so long that the fill was ended
  "fieldMoved", // the page put another field in its place meanwhile; what was written is taken out again
  "fieldSendsElsewhere", // the form would send the secret to another site, unencrypted, or in an address
  "optionNotFound", // no such country among the choices: choose $1 yourself
  // Pointing at a field that was not found
  "pointLearned", // $1 the label: it is learned, and used at once
  "pointThisPageOnly", // no label to learn: the place itself is used until the page is left
  "pointNothing", // neither a field nor a text is pointed at
  "pointOtherField", // $1 the label: it names another field
  "pointUnreachable", // hidden, covered or locked
  "pointUnfit", // no such value can be there
  "pointAmbiguous", // $1 the label: several fields here would be that one
  "pointKnown", // $1 the label: it is known already, something else is missing
  "labelForgotten", // $1 the label
  // Checks before a fill
  "formOfAnother", // the form holds the values of the set-up $1
  "formOfUnknown", // the form holds the client ID $1, which no set-up here has
  "titleMissing",
  "clientIdMissing",
  "clientSecretMissing", // not captured yet
  "clientSecretForgotten", // it was captured, its time is over
  "countryMissing",
  "divisionMissing",
  "divisionFormat", // only digits
  "divisionIsHid", // $1 is the number you see in Exact Online; its division is $2
  "divisionLooksLikeHid", // $1 is short: perhaps the number you see in Exact Online, not the division
  "divisionNotListed", // not in the loaded list
  "divisionElsewhere", // typed; in the loaded list, which is of $1, set-up says $2
  "secretLooksLikeWebhook", // 16 characters
  "secretUnusual", // not 12 letters and digits
  "redirectUriDiffers", // $1 is registered; must be $2
  "testingApp", // works only inside the licence that registered it
  "countryOfApp", // app registered for $1, set-up says $2
  "countryOfAdministration", // administration lies in $1, set-up says $2
  "appUsedTwice", // $1 the title of the other setup with this client ID
  "titleUsed", // $1 the title, of another setup as well
  "titleNotAllowed", // $1 what an administrator wants titles to look like
  "countryNotAllowed", // $1 the country an administrator did not allow
  "pageButtonOff", // the button on the page is switched off
  "pressAgain", // the page's button: the tab was not in front, or the button had only just come
  "fillUnderWay", // the form is being filled with another set-up
  "pressedJustNow", // the page's button was pressed some seconds ago
  "countryUnknown", // $1 what was typed, $2 the codes of the countries
  // Mistakes in a list of setups, by line
  "listEmpty",
  "listHeadingMissing", // $1 the heading
  "listHeadingTwice", // $1 the heading
  "listQuotes",
  "listCells", // $1 how many cells, $2 how many headings
  "listTitleMissing",
  "listTitleLong", // $1 how long it may be
  "listTitleTwice", // $1 the title, $2 the line it stands in first
  "listTitleUsed", // $1 the title
  "listCountry", // $1 what stands there, $2 the codes of the countries
  "listDivision", // $1 what stands there
  "listDivisionHid", // $1 what stands there, $2 the division of the administration with that number
  "listTooMany", // $1 how many are taken
  "listTooLarge",
  "listNotText",
  // Faults
  "notAnswered", // the background did not answer in time; what was asked may still be done
  "interrupted", // it was stopped before it ended; click again
  // What was stored
  "damagedSetup", // $1 titles: set-ups that could not be read and were set aside
  "damagedLabel", // $1 labels, likewise
  "damagedOptions", // the options, likewise; those that could be read still count
  "damagedRecord", // something else, likewise
  "storageNewer", // a newer version of the extension wrote it: nothing is changed
  "notSaved", // the browser had no room
  "notStorable", // it could not have been read back
  "tooLong", // $1 how many characters it may have; nothing was saved
  "nothingChanged",
  "unexpected",
] as const satisfies readonly TextKey[];

export type Code = (typeof codes)[number];

export function isCode(text: string): text is Code {
  return (codes as readonly string[]).includes(text);
}
