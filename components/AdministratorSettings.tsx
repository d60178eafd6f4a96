// Shows in words what an administrator set for all users, and which settings could not be read.
import { useId } from "react";
import type { Policy } from "../utils/domain/policy.ts";
import type { Text } from "./props.ts";
import { countryText } from "./wording.ts";

/** Returns one sentence for each setting. */
function sentencesOf(policy: Policy, text: Text): string[] {
  const { retention, pageButton, allowedCountries, defaultCountry, titlePattern } = policy;
  const names = (allowedCountries ?? []).map((country) => countryText(text, country)).join(", ");
  return [
    ...(retention === undefined ? [] : [text("policyRetention", text("keepMinutes", String(retention)))]),
    ...(pageButton === false ? [text("policyPageButton")] : []),
    ...(allowedCountries ? [text("policyCountries", names)] : []),
    ...(defaultCountry ? [text("policyDefaultCountry", countryText(text, defaultCountry))] : []),
    ...(titlePattern === undefined ? [] : [text("policyTitle", titlePattern)]),
  ];
}

interface Props {
  policy: Policy;
  ignored: readonly string[];
  text: Text;
}

/** Draws the section. Draws nothing where no setting exists. */
export function AdministratorSettings({ policy, ignored, text }: Props) {
  const id = useId();
  const sentences = sentencesOf(policy, text);
  if (sentences.length === 0 && ignored.length === 0) return null;
  return (
    <section aria-labelledby={id} data-part="administrator">
      <h2 id={id}>{text("optionSetByAdministrator")}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {ignored.length > 0 && <p className="hint">{text("policyIgnored", ignored.join(", "))}</p>}
    </section>
  );
}
