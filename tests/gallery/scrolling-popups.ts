// Lists the states in which the popup may be higher than its 500 px, each with the reason. In all other states nothing
// scrolls.

/** The reason, by the state's name. */
export const scrollingPopups: Readonly<Record<string, string>> = {
  "very long title and administration name":
    "a title of more than 200 characters, shown whole before it is written",
  "the form holds another set-up's values":
    "all that would be overwritten of the other set-up is shown, old beside new, before anybody may say so",
  "the form holds the values of a connection that is not known here":
    "all that would be overwritten of that connection is shown, old beside new, before anybody may say so",
  "warned: redirect URI differs, testing app":
    "both redirect URIs are shown whole, for one sign makes the difference, and a second warning with them",
  "all sites withheld, not allowed":
    "every site that is withheld is named, and that the person said no, before all that cannot work without them",
};
