// Lists the states of the options page.
import type { OptionsState } from "../state.ts";
import type { OptionsView } from "../../../utils/domain/view.ts";

const usual: OptionsView = {
  options: { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: true },
  policy: {},
  ignored: [],
  setAside: [],
};

const options = (
  name: string,
  shown: Partial<OptionsView>,
  given: Partial<OptionsState["given"]> = {},
  first: OptionsState["first"] = [],
): OptionsState => ({ name, page: "options", given: { shown: { ...usual, ...shown }, ...given }, first });

/** All states of the options page. */
export const optionsStates: readonly OptionsState[] = [
  options("as installed", {}),
  options("all chosen otherwise", {
    options: { keepSecretMinutes: 1440, forgetAfterFill: true, pageButton: false },
  }),
  options("just saved", {}, {}, [{ does: "press", on: '[data-input="forgetAfterFill"]' }]),
  options("asked to forget everything", {}, {}, [{ does: "press", on: '[data-action="forget-everything"]' }]),
  options("everything forgotten", {}, { forgotten: true }),
  options("not saved", {}, { refused: { code: "notSaved" } }),
  options("set by the administrator", {
    options: { keepSecretMinutes: 10, forgetAfterFill: true, pageButton: false },
    policy: {
      retention: 10,
      pageButton: false,
      allowedCountries: ["nl", "be"],
      defaultCountry: "be",
      titlePattern: "ACC-*",
    },
    ignored: ["retension", "defaultCountry"],
  }),
  options("records set aside", {
    setAside: [
      { code: "damagedSetup", substitutions: ["Bakkerij Oost, Bakkerij West"] },
      { code: "damagedLabel", substitutions: ["Kennung der Anwendung"] },
      { code: "damagedOptions" },
    ],
  }),
  options(
    "learned labels",
    {},
    {
      learned: [
        { site: "app-centre", field: "clientSecret", label: "Geheim der Anwendung" },
        {
          site: "api-center",
          field: "division",
          label: "Administration in Exact Online, wie die Schnittstelle sie nennt",
        },
      ],
    },
  ),
];
