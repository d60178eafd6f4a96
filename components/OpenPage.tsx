// Buttons that lead to a page of Exact Online: where no country is known yet, the user says which one.
import { useId, useState } from "react";
import type { Country } from "../utils/domain/countries.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import type { View } from "../utils/domain/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { countryText } from "./wording.ts";

export const actionsInACountry = ["load-administrations", "open-app-centre", "open-exact-online"] as const;
type ActionInACountry = (typeof actionsInACountry)[number];

export const isInACountry = (action: ActionName): action is ActionInACountry =>
  (actionsInACountry as readonly string[]).includes(action);

export interface CountryChoice {
  /** What goes along with a request: nothing when the setup knows its country. */
  given: { country?: Country };
  /** Whether the user still has to say it. */
  asked: boolean;
  /** Those to choose from. */
  countries: readonly Country[];
  chosen: Country | "";
  choose: (country: Country | "") => void;
}

/** The country for pages of Exact: the setup's, else what the user chose, else that of the page in the tab. */
export function useCountryChoice({ setup, page, countries }: View): CountryChoice {
  const [picked, choose] = useState<Country | "" | null>(null);
  const ofPage = page.country && countries.includes(page.country) ? page.country : "";
  const chosen = picked ?? ofPage;
  const asked = setup.country === undefined;
  return { asked, countries, chosen, choose, given: asked && chosen !== "" ? { country: chosen } : {} };
}

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
  look?: "primary" | "plain" | "quiet";
}

export function OpenPage({ action, choice, ...rest }: Props) {
  return <ActionButton request={{ action, ...choice.given }} {...rest} />;
}
