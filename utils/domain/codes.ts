// Every code an action, a check or a page can answer with. Its sentence lives in _locales as `code_…`.

/** Why a form that is open, with the labels of credentials, is not taken for Exact Online's. */
export const notTakenCodes = [
  "form-other-product", // $1 the title, which names another product
  "form-untitled", // nothing on the page says whose form it is
  "form-foreign-field", // $1 the label of a field that Exact Online's form does not have
  "form-no-division",
  "form-few-fields", // too few of the five to be sure
  "form-unclear-labels", // labels and their places contradict each other
  "form-one-credential", // $1 the field that is missing: clientId or clientSecret
  "form-covered", // something lies over its fields
  "form-locked",
  "form-filter", // a row of fields that searches a list
  "page-too-large", // too much to look through
] as const;

export const codes = [
  // What went well
  "captured", // client ID and client secret were taken
  "captured-secret-missing", // client ID taken, the secret is only dots: click the eye beside Client secret, then again
  "captured-secret-not-found", // client ID taken, no field named Client secret is there: type it in the side panel
  "registration-filled", // name and redirect URI are in; tick the terms and click Register yourself
  "administrations-loaded", // the list is here; $1 its length
  "administrations-opened", // nobody's tab was on Exact Online: it was opened; goes on by itself after signing in
  "load-interrupted", // the background was stopped while the list came by itself
  "load-cancelled", // the earlier list, where there was one, is still there
  "nothing-to-cancel", // no list was on its way, or it had just come
  "administration-used",
  "filled", // all five values are in the form and were read back
  "filled-partly", // some fields need the person; see each row
  "filled-changed", // values were changed after the fill; see each row
  "filled-unseen", // it was filled, and is not in sight now
  "fill-undone",
  "fill-undone-partly", // some of it was changed since, or cannot be taken back
  "undo-nothing", // nothing to undo on this page
  "undo-elsewhere", // the page shows another form by now
  "undo-form-gone", // the form that was filled is not there
  "undo-changed-since", // nothing of what was filled in stands there any more
  "saved",
  "setup-created",
  "setup-duplicated", // for another administration, with an app of its own
  "setups-imported", // $1 how many are new, $2 how many were there
  "setups-not-imported", // $1 how many mistakes; nothing was added
  "setups-exported",
  "setup-deleted",
  "setup-restored",
  "secret-forgotten",
  "setup-chosen",
  "options-saved",
  "everything-forgotten", // set-ups, secrets, lists, learned labels and options are gone
  "copied",
  "opened",
  "already-here", // this tab is on the right site already: find the page there
  "report-made", // the report of the page is shown: read it, then copy it
  "report-copied",
  "report-not-copied", // the browser refused: select it and copy it by hand
  "connect-ticked",
  "connect-authorised", // access was given at Exact; now Test Connection
  "connect-connected", // Test Connection succeeded
  "connect-failed", // Exact or API Center reported an error
  // What shows that a step is done
  "evidence-app", // $1 the app's name
  "evidence-client-id", // $1
  "evidence-division", // $1 division, $2 name or empty
  // After a fill: what Exact or API Center answered
  "client-id-other", // $1 the client ID Exact was asked for, $2 the setup's
  "client-not-found-country", // $1 the country Exact was asked in, $2 the app's
  "authorise-redirect-uri", // unauthorized_client; $1 what the redirect URI must be
  "authorise-refused", // access_denied: the person said no
  "authorise-try-later",
  "authorise-error",
  "credentials-refused", // invalid_client: the secret is not this client ID's
  "connect-authorise-again",
  "connect-administration-left-out", // $1 name, $2 division: not ticked at consent
  "connect-token-used", // Old refresh token used: another application renewed the access
  "connect-token-old", // the refresh token expired: 30 days without use
  "connect-too-early", // access_token not expired: asked for a new one before 9.5 minutes
  "connect-too-many", // 429
  "connect-scope", // Application Scope Violated
  "connect-said", // $1 what the page says of a failure that no row knows
  "exact-user-blocked", // BlockedUser, InactiveUser
  "exact-licence-ended", // BlockedCustomer, LicenseExpired
  "exact-division-blocked", // DivisionBlocked; $1 name, $2 division
  "exact-sign-in", // the second step of signing in
  // Where the person is
  "signed-out", // of Exact Online
  "app-centre-signed-out",
  "api-center-signed-out",
  "app-centre-no-rights", // no way to "Manage my apps": a right is missing
  "country-not-listed", // this Exact country is not one API Center lists
  "country-of-page", // $1 the page's country, $2 the setup's
  "wrong-page", // this action does not belong to the page in this tab
  "page-gone", // the tab was closed or went to another page meanwhile
  "setup-gone", // the set-up that was shown at the click was deleted meanwhile
  "setup-not-named", // whoever asked did not say which set-up it is about
  "page-changed", // the page shows another administration than a moment ago: look again
  "page-not-answering", // the page's part of the extension does not answer: reload the page
  "reload-page", // the extension was updated: reload the page
  "page-silent", // the page shows a message box of its own, or is busy with itself: close it, then click again
  "page-look-failed", // the extension's part in the page could not look at it
  "page-answer-unread", // it answered something that is none of its answers
  "host-not-allowed", // the browser does not let the extension work on this site: allow it
  // Reading the app's page
  "no-credentials", // no Client ID and Client secret found here
  "ambiguous-credentials", // several apps on this page: click into the right one or open its page
  "unclear-credentials", // labels and their places say different things
  "client-id-format", // the client ID is no GUID
  "client-not-found", // Exact says: Client with identifier … not found
  "no-registration", // the registration dialog is not open
  "registration-rejected", // the dialog did not keep what was written
  // Reading administrations
  "administrations-none", // the list is empty
  "administrations-no-rights", // #mode 0
  "administrations-throttled", // #mode 8: asked too often, wait some minutes
  "administrations-not-xml", // an HTML page came instead
  "administrations-broken", // cut off or not well-formed
  "administrations-doctype",
  "administrations-too-large",
  "administrations-unreachable",
  "page-division-not-listed", // the page shows division $1, the loaded list does not have it
  "page-name-differs", // the list knows division $1 as $2
  "administration-unknown", // not in the list any more
  "ambiguous-division", // the page names two divisions
  "no-division", // the page shows no division
  // API Center's form
  "no-form", // no installation form on this page
  "wrong-form", // a form, but not Exact Online's (asks for a Company ID, say)
  ...notTakenCodes,
  "ambiguous-form", // two equally good forms: click into the right one first
  "form-vanished", // it was there a moment ago
  "form-changed", // it holds another connection's client ID by now
  "field-not-found",
  "field-too-long", // the value does not fit
  "field-readonly",
  "field-covered",
  "field-rewritten", // the site changed the value
  "field-cleared", // the site emptied the field
  "field-changed-since", // it was right after the fill, and is not any more
  "field-rejected",
  "field-person-typed", // the person typed meanwhile
  "field-left", // the user, or the page, went on to something else before this field's turn
  "field-late", // the page took so long that the fill was ended
  "field-moved", // the page put another field in its place meanwhile; what was written is taken out again
  "field-sends-elsewhere", // the form would send the secret to another site, unencrypted, or in an address
  "option-not-found", // no such country among the choices: choose $1 yourself
  // Pointing at a field that was not found
  "point-learned", // $1 the label: it is learned, and used at once
  "point-this-page-only", // no label to learn: the place itself is used until the page is left
  "point-nothing", // neither a field nor a text is pointed at
  "point-other-field", // $1 the label: it names another field
  "point-unreachable", // hidden, covered or locked
  "point-unfit", // no such value can be there
  "point-ambiguous", // $1 the label: several fields here would be that one
  "point-known", // $1 the label: it is known already, something else is missing
  "label-forgotten", // $1 the label
  // Checks before a fill
  "form-of-another", // the form holds the values of the set-up $1
  "form-of-unknown", // the form holds the client ID $1, which no set-up here has
  "title-missing",
  "client-id-missing",
  "client-secret-missing", // not captured yet
  "client-secret-forgotten", // it was captured, its time is over
  "country-missing",
  "division-missing",
  "division-format", // only digits
  "division-is-hid", // $1 is the number you see in Exact Online; its division is $2
  "division-looks-like-hid", // $1 is short: perhaps the number you see in Exact Online, not the division
  "division-not-listed", // not in the loaded list
  "division-elsewhere", // typed; in the loaded list, which is of $1, set-up says $2
  "secret-looks-like-webhook", // 16 characters
  "secret-unusual", // not 12 letters and digits
  "redirect-uri-differs", // $1 is registered; must be $2
  "testing-app", // works only inside the licence that registered it
  "country-of-app", // app registered for $1, set-up says $2
  "country-of-administration", // administration lies in $1, set-up says $2
  "app-used-twice", // $1 the title of the other setup with this client ID
  "title-used", // $1 the title, of another setup as well
  "title-not-allowed", // $1 what an administrator wants titles to look like
  "country-not-allowed", // $1 the country an administrator did not allow
  "page-button-off", // the button on the page is switched off
  "press-again", // the page's button: the tab was not in front, or the button had only just come
  "fill-under-way", // the form is being filled with another set-up
  "pressed-just-now", // the page's button was pressed some seconds ago
  "country-unknown", // not one of nl, be, fr, uk
  // Mistakes in a list of setups, by line
  "list-empty",
  "list-heading-missing", // $1 the heading
  "list-heading-twice", // $1 the heading
  "list-quotes",
  "list-cells", // $1 how many cells, $2 how many headings
  "list-title-missing",
  "list-title-long", // $1 how long it may be
  "list-title-twice", // $1 the title, $2 the line it stands in first
  "list-title-used", // $1 the title
  "list-country", // $1 what stands there
  "list-division", // $1 what stands there
  "list-division-hid", // $1 what stands there, $2 the division of the administration with that number
  "list-too-many", // $1 how many are taken
  "list-too-large",
  "list-not-text",
  // Faults
  "not-answered", // the background did not answer in time; what was asked may still be done
  "interrupted", // it was stopped before it ended; click again
  // What was stored
  "damaged-setup", // $1 titles: set-ups that could not be read and were set aside
  "damaged-label", // $1 labels, likewise
  "damaged-options", // the options, likewise; those that could be read still count
  "damaged-record", // something else, likewise
  "storage-newer", // a newer version of the extension wrote it: nothing is changed
  "not-saved", // the browser had no room
  "not-storable", // it could not have been read back
  "too-long", // $1 how many characters it may have; nothing was saved
  "nothing-changed",
  "unexpected",
] as const;

export type Code = (typeof codes)[number];

export function isCode(text: string): text is Code {
  return (codes as readonly string[]).includes(text);
}
