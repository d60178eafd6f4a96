// The options: how long the client secret is kept, and what is stored and what never.
import { useId, useState } from "react";
import { LearnedLabels } from "./LearnedLabels.tsx";
import { Message } from "./Message.tsx";
import type { OptionsProps } from "./props.ts";
import { sentenceText } from "./wording.ts";
import "./style.css";
import "./controls.css";
import "./values.css";
import "./pointing.css";
import "./result.css";

/** Minutes a person can choose from, each with its words. */
const durations: readonly (readonly [minutes: number, key: string])[] = [
  [5, "keep5Minutes"],
  [15, "keep15Minutes"],
  [30, "keep30Minutes"],
  [60, "keep1Hour"],
  [240, "keep4Hours"],
  [1440, "keep24Hours"],
];

export function OptionsPage({ options, save, learned, forget, text }: OptionsProps) {
  const id = useId();
  const [asked, setAsked] = useState<OptionsProps["options"] | null>(null);
  const shown = asked ?? options;
  const saved =
    asked !== null &&
    asked.keepSecretMinutes === options.keepSecretMinutes &&
    asked.forgetAfterFill === options.forgetAfterFill;
  const change = (changed: Partial<OptionsProps["options"]>) => {
    const wanted = { ...shown, ...changed };
    setAsked(wanted);
    save(wanted);
  };
  return (
    <main className="page options">
      <h1>{text("extensionName")}</h1>
      <section aria-labelledby={`${id}-secret`}>
        <h2 id={`${id}-secret`}>{text("field_clientSecret")}</h2>
        <div className="field">
          <label htmlFor={`${id}-minutes`}>{text("optionKeep")}</label>
          <select
            id={`${id}-minutes`}
            data-input="keepSecretMinutes"
            value={shown.keepSecretMinutes}
            onChange={(event) => change({ keepSecretMinutes: Number(event.currentTarget.value) })}
          >
            {durations.map(([minutes, key]) => (
              <option key={minutes} value={minutes}>
                {text(key)}
              </option>
            ))}
          </select>
        </div>
        <label className="check">
          <input
            type="checkbox"
            data-input="forgetAfterFill"
            checked={shown.forgetAfterFill}
            onChange={(event) => change({ forgetAfterFill: event.currentTarget.checked })}
          />
          <span>{text("optionForgetAfterFill")}</span>
        </label>
        <Message className="result" result={saved ? "done" : undefined}>
          {saved && sentenceText(text, { code: "options-saved" })}
        </Message>
      </section>
      <LearnedLabels labels={learned} forget={forget} text={text} />
      <section aria-labelledby={`${id}-stored`}>
        <h2 id={`${id}-stored`}>{text("storedTitle")}</h2>
        <ul>
          <li>{text("storedOnDisk")}</li>
          <li>{text("storedInMemory")}</li>
          <li>{text("storedNever")}</li>
          <li>{text("storedSentNowhere")}</li>
        </ul>
      </section>
    </main>
  );
}
