// Buttons that open a page of Exact Online. Where the country is unknown, the user chooses it.
import { useId, useState } from "react";
import type { Country } from "../utils/domain/countries.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import type { View } from "../utils/domain/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { countryText } from "./wording.ts";

const actionsInACountry = ["load-administrations", "open-app-centre", "open-exact-online"] as const;
type ActionInACountry = (typeof actionsInACountry)[number];

/** Returns whether an action opens or loads a page of one country. */
export const isInACountry = (action: ActionName): action is ActionInACountry =>
  (actionsInACountry as readonly string[]).includes(action);

/** The country that the buttons use, and how the user chooses it. */
export interface CountryChoice {
  /** The country to send with a request. Empty when the setup has a country, or when none is chosen. */
  given: { country?: Country };
  /** Whether the user must choose the country. */
  asked: boolean;
  /** The countries to choose from. */
  countries: readonly Country[];
  chosen: Country | "";
  choose: (country: Country | "") => void;
}

/**
 * Returns the country for pages of Exact: that of the setup, else the user's choice, else that of the page in the tab.
 */
export function useCountryChoice({ setup, page, countries }: View): CountryChoice {
  const [picked, choose] = useState<Country | "" | null>(null);
  const ofPage = page.country && countries.includes(page.country) ? page.country : "";
  const chosen = picked ?? ofPage;
  const asked = setup.country === undefined;
  return { asked, countries, chosen, choose, given: asked && chosen !== "" ? { country: chosen } : {} };
}

/** Draws the choice of the country. Draws nothing when the setup has a country. */
export function CountrySelect({
  choice: { asked, countries, chosen, choose },
  text,
}: { choice: CountryChoice } & Pick<Acting, "text">) {
  const id = useId();
  if (!asked) return null;
  return (
    <span className="country-choice">
      <label htmlFor={id}>{text("countryOfExact")}</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value as Country | "")}>
        <option value="">{text("countryChoose")}</option>
        {countries.map((code) => (
          <option key={code} value={code}>
            {countryText(text, code)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface Props extends Acting {
  action: ActionInACountry;
  choice: CountryChoice;
  look?: "primary" | "plain" | "subtle";
}

/** Draws a button that opens or loads a page in the chosen country. */
export function OpenPage({ action, choice, ...rest }: Props) {
  return <ActionButton request={{ action, ...choice.given }} {...rest} />;
}
