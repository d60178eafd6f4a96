// Shows the options that a user can choose. An option set by an administrator is locked and says who set it.
import type { TextKey } from "../utils/domain/text-keys.ts";
import { useId } from "react";
import { isLanguage, languages, type Language } from "../utils/domain/languages.ts";
import type { Policy } from "../utils/domain/policy.ts";
import type { Options } from "../utils/domain/schemas.ts";
import type { Text } from "./props.ts";

/** The minutes that a user can choose from, each with the locale key of its words. */
const durations: readonly (readonly [minutes: number, key: TextKey])[] = [
  [5, "keep5Minutes"],
  [15, "keep15Minutes"],
  [30, "keep30Minutes"],
  [60, "keep1Hour"],
  [240, "keep4Hours"],
  [1440, "keep24Hours"],
];

/**
 * Returns the durations that the policy allows, in words. The current duration is among them, also when the table does
 * not have it.
 */
function choices(now: number, max: number, text: Text): (readonly [minutes: number, words: string])[] {
  const left = durations.filter(([minutes]) => minutes <= max);
  const others = [...new Set([now, max])].filter(
    (minutes) => Number.isFinite(minutes) && !left.some(([one]) => one === minutes),
  );
  return [
    ...left.map(([minutes, key]) => [minutes, text(key)] as const),
    ...others.map((minutes) => [minutes, text("keepMinutes", String(minutes))] as const),
  ].toSorted(([one], [other]) => one - other);
}

/** Each language in its own words. A user who reads no other language finds it. */
const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  nl: "Nederlands",
  fr: "Français",
};

interface Props {
  options: Options;
  policy: Policy;
  change: (options: Options) => void;
  text: Text;
}

/** Shows the options with their current values. Calls `change` with all options when the user changes one. */
export function OptionsForm({ options, policy, change, text }: Props) {
  const id = useId();
  const max = policy.retention ?? Infinity;
  const isButtonLocked = policy.pageButton === false;
  const { language, ...others } = options;
  return (
    <>
      <section aria-labelledby={`${id}-language`}>
        <h2 id={`${id}-language`}>{text("optionLanguage")}</h2>
        <div className="field">
          <label htmlFor={`${id}-chosen`}>{text("optionLanguageOf")}</label>
          <select
            id={`${id}-chosen`}
            data-input="language"
            value={language ?? ""}
            onChange={({ currentTarget: { value } }) =>
              change({ ...others, ...(isLanguage(value) && { language: value }) })
            }
          >
            <option value="">{text("languageOfBrowser")}</option>
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {languageNames[one]}
              </option>
            ))}
          </select>
        </div>
      </section>
      <section aria-labelledby={`${id}-secret`}>
        <h2 id={`${id}-secret`}>{text("field_clientSecret")}</h2>
        <div className="field">
          <label htmlFor={`${id}-minutes`}>{text("optionKeep")}</label>
          <select
            id={`${id}-minutes`}
            data-input="keepSecretMinutes"
            data-locked={policy.retention === undefined ? undefined : ""}
            aria-describedby={policy.retention === undefined ? undefined : `${id}-retention`}
            value={options.keepSecretMinutes}
            onChange={(event) => change({ ...options, keepSecretMinutes: Number(event.currentTarget.value) })}
          >
            {choices(options.keepSecretMinutes, max, text).map(([minutes, words]) => (
              <option key={minutes} value={minutes}>
                {words}
              </option>
            ))}
          </select>
          {policy.retention !== undefined && (
            <p className="hint" id={`${id}-retention`}>
              {text("optionAtMost", text("keepMinutes", String(policy.retention)))}
            </p>
          )}
        </div>
        <label className="check">
          <input
            type="checkbox"
            data-input="forgetAfterFill"
            checked={options.forgetAfterFill}
            onChange={(event) => change({ ...options, forgetAfterFill: event.currentTarget.checked })}
          />
          <span>{text("optionForgetAfterFill")}</span>
        </label>
      </section>
      <section aria-labelledby={`${id}-button`}>
        <h2 id={`${id}-button`}>{text("optionButtonTitle")}</h2>
        <label className="check">
          <input
            type="checkbox"
            data-input="pageButton"
            data-locked={isButtonLocked ? "" : undefined}
            disabled={isButtonLocked}
            aria-describedby={isButtonLocked ? `${id}-locked` : undefined}
            checked={options.pageButton}
            onChange={(event) => change({ ...options, pageButton: event.currentTarget.checked })}
          />
          <span>{text("optionPageButton")}</span>
        </label>
        {isButtonLocked && (
          <p className="hint" id={`${id}-locked`}>
            {text("optionSetByAdministrator")}
          </p>
        )}
      </section>
    </>
  );
}
