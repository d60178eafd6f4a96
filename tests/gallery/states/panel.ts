// Lists what only the side panel shows: administrations, the list of set-ups, pointing, the report of a page, typing by
// hand.
import type { PersonsAct, PanelState } from "../state.ts";
import type { ViewInput } from "../../../utils/domain/view-of.ts";
import {
  appPage,
  bakery,
  emptyForm,
  exactPage,
  formPage,
  fresh,
  listOf,
  manySetups,
  mill,
  viewFrom,
} from "./made-up.ts";

const panel = (
  name: string,
  facts: Partial<ViewInput>,
  given: Partial<PanelState["given"]> = {},
  first: readonly PersonsAct[] = [],
): PanelState => ({ name, page: "panel", given: { view: viewFrom(facts), ...given }, first });

const listed = (count: number, name: string, facts: Partial<ViewInput> = {}, first: PersonsAct[] = []) => {
  const { administrations, about } = listOf(count);
  const { administration: _none, administrationCountry: _nowhere, ...open } = bakery;
  return panel(
    name,
    { active: open, page: exactPage, administrations: about, ...facts },
    { administrations },
    first,
  );
};

const press = (on: string): PersonsAct => ({ does: "press", on });
const search = (text: string): PersonsAct => ({
  does: "type",
  on: '[data-input="administration-search"]',
  text,
});
const overview = press('[data-action="show-setups"]');

/** All states that only the panel has. */
export const panelStates: readonly PanelState[] = [
  panel(
    "welcome",
    {},
    { view: { ...viewFrom({ active: fresh }), welcome: true }, closeWelcome: () => undefined },
  ),
  panel("loading: asked for", { page: exactPage, loading: { country: "nl", bytes: 0 } }),
  panel("loading: waiting for the person to sign in", {
    page: { kind: "exact-signed-out", country: "nl" },
    loading: { country: "nl" },
  }),
  listed(0, "administrations: none"),
  listed(1, "administrations: one"),
  listed(3, "administrations: three"),
  listed(5_000, "administrations: five thousand"),
  listed(5_000, "administrations: a hundred more shown", {}, [
    press('[data-action="show-more-administrations"]'),
  ]),
  listed(5_000, "administrations: searched", {}, [search("winkel 12")]),
  listed(5_000, "administrations: no hits", {}, [search("kapper")]),
  listed(3, "administrations: one chosen already", {
    active: {
      ...bakery,
      administration: { division: "3977760", hid: "102", name: "Molenwiek Winkel 2 B.V." },
    },
  }),
  listed(3, "the page's administration differs from the list", {
    page: { ...exactPage, administration: { division: "3977752", hid: "9", name: "De Molenaar B.V." } },
  }),
  listed(3, "the page's administration is not in the list", {
    page: { ...exactPage, administration: { division: "1234567" } },
  }),
  panel("several set-ups, folded", { setups: [bakery, mill] }),
  panel("several set-ups, open", { setups: [bakery, ...manySetups(12)] }, {}, [overview]),
  panel("hundreds of set-ups, open", { setups: [bakery, ...manySetups(400)] }, {}, [overview]),
  panel("one set-up, overview open", {}, {}, [overview]),
  panel(
    "an imported list has mistakes",
    {},
    {
      importSetups: async () => ({
        result: { result: "refused", code: "setupsNotImported", substitutions: ["3"] },
        mistakes: [
          { line: 2, code: "listTitleMissing" },
          { line: 5, code: "listCountry", substitutions: ["Luxemburg"] },
          { line: 17, code: "listDivisionHid", substitutions: ["102", "3977760"] },
        ],
      }),
      result: { result: "refused", code: "setupsNotImported", substitutions: ["3"] },
    },
    [overview, { does: "choose-file", on: '[data-input="setups-file"]' }],
  ),
  panel("renaming", {}, {}, [press('[data-action="begin-rename"]')]),
  panel("typed by hand, not saved", { active: fresh }, {}, [
    { does: "type", on: '[data-input="title"]', text: "Bakkerij De Molenwiek" },
    { does: "type", on: '[data-input="division"]', text: "3977760" },
  ]),
  panel(
    "pointing at API Center's fields",
    { page: formPage({ ...emptyForm, found: ["title", "clientId"] }) },
    {},
    [press(".pointing summary")],
  ),
  panel(
    "pointing at the app's client secret",
    { active: fresh, page: { ...appPage, app: { ...appPage.app!, secret: "missing" } } },
    {},
    [press(".pointing summary")],
  ),
  panel(
    "the report of a page",
    { page: formPage() },
    {
      pageReport: async () => ({
        ok: true,
        text: `app.apicenter.io\n${"form › group › label “Client ID” › input text, empty\n".repeat(12)}`,
      }),
      result: { result: "done", code: "reportMade" },
    },
    [press(".page-report button")],
  ),
];
