// Tests what the extension reads from a page of Exact Online about the session and the administration.
import type { PageRow } from "../row.ts";

const host = "https://start.exactonline.nl";
const portal = `${host}/docs/MenuPortal.aspx?_Division_=3977752`;
const signedIn = { kind: "exact-signed-in", country: "nl" };
const signedOut = { kind: "exact-signed-out", country: "nl", problem: "signedOut" };
const james = { division: "3977752", hid: "10", name: "James n Parson B.V." };

function row(name: string, file: string, url: string, expect: unknown, more: Partial<PageRow> = {}): PageRow {
  return { name, file: `exact/${file}`, url, read: "exact", expect, ...more };
}

/** Returns the part of a row that serves this file at this address, for the frame inside MainWindow. */
const frames = (address: string, file: string): Partial<PageRow> => ({
  also: { [`${host}${address}`]: `exact/${file}` },
});

const welcome = frames("/docs/Welcome.aspx?_Division_=3977752", "welcome.html");
const list = `${host}/docs/XMLDivisions.aspx`;

const xml = `<Administrations>
  <Administration Code="475134" HID="1" Current="True"><Description>Example B.V.</Description></Administration>
  <Administration Code="750740" HID="2"><Description>Second &amp; Co</Description></Administration>
</Administrations>`;

export const exactRows: readonly PageRow[] = [
  row(
    "offers the division of the address with number and name of the header",
    "portal.html",
    portal,
    { ...signedIn, administration: james },
    welcome,
  ),
  row(
    "takes no number of the header for the division",
    "portal.html",
    `${host}/docs/MenuPortal.aspx`,
    { ...signedIn, administration: { division: "3977752" } },
    welcome,
  ),
  row(
    "offers nothing when menu and MainWindow disagree",
    "portal-other.html",
    portal,
    { ...signedIn, problem: "ambiguousDivision" },
    frames("/docs/Welcome.aspx?_Division_=4411223", "welcome.html"),
  ),
  row(
    "offers a card's Division, never the _Division_ one is in, and without the other's name",
    "portal-card.html",
    portal,
    { ...signedIn, administration: { division: "4411223" } },
    frames("/docs/HRMDivisionCard.aspx?Division=4411223&_Division_=3977752", "welcome.html"),
  ),
  row(
    "offers the Division of a card in a tab of its own",
    "welcome.html",
    `${host}/docs/HRMDivisionCard.aspx?Division=4411223&_Division_=3977752`,
    { ...signedIn, administration: { division: "4411223" } },
  ),
  row(
    "offers nothing for a card without a Division",
    "dashboard.html",
    `${host}/docs/HRMDivisionCard.aspx?_Division_=3977752`,
    signedIn,
  ),
  row(
    "sees an expired MainWindow through a stale menu",
    "portal-expired.html",
    portal,
    signedOut,
    frames("/?ReturnUrl=%2fdocs%2fMenuPortal.aspx", "login.html"),
  ),
  row("sees a MainWindow that went to the sign-in site", "portal-foreign.html", portal, signedOut, {
    also: { "https://login.exact.com/signin": "exact/login.html" },
  }),
  row(
    "reads the dashboard's address and header",
    "dashboard.html",
    `${host}/Dashboard/MyFirmDashboard?_Division_=3977752`,
    { ...signedIn, administration: james },
  ),
  row(
    "offers nothing where the division is empty",
    "dashboard.html",
    `${host}/docs/MyFirmPortal.aspx?_Division_=`,
    signedIn,
  ),
  row(
    "offers nothing where the division stands twice and differs",
    "dashboard.html",
    `${host}/docs/MenuPortal.aspx?_Division_=3977752&_Division_=4411223`,
    { ...signedIn, problem: "ambiguousDivision" },
  ),
  row(
    "offers a division that stands twice and is the same",
    "no-header.html",
    `${host}/docs/MenuPortal.aspx?_Division_=3977752&_division_=3977752`,
    { ...signedIn, administration: { division: "3977752" } },
  ),
  row(
    "keeps long numbers as they are",
    "no-header.html",
    `${host}/docs/MyFirmPortal.aspx?_Division_=0010000001`,
    { ...signedIn, administration: { division: "0010000001" } },
  ),
  row("sees the sign-in page", "login.html", `${host}/docs/Login.aspx?ReturnUrl=%2f`, signedOut),
  row("sees the sign-in page by its password", "login.html", `${host}/docs/SomethingNew.aspx`, signedOut),
  row("says nothing of a page that proves neither", "consent.html", `${host}/api/oauth2/auth?client_id=x`, {
    kind: "elsewhere",
    country: "nl",
  }),
  row(
    "reads that the client ID is unknown in this country",
    "client-not-found.html",
    "https://start.exactonline.co.uk/api/oauth2/auth",
    {
      kind: "elsewhere",
      country: "uk",
      problem: "clientNotFound",
      unknownClientId: "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22",
    },
  ),
  row("sees that the list of administrations is open", "divisions.xml", list, {
    ...signedIn,
    listsAdministrations: true,
  }),
  row("hands over the open list as XML text", "divisions.xml", list, xml, { read: "xml" }),
  row("takes no other XML for the list", "other.xml", list, null, { read: "xml" }),
  row("takes no HTML element of that name for the list", "html-named.html", list, null, { read: "xml" }),
];
