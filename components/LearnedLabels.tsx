// Shows the labels that the user pointed at, each with a button that forgets it.
import type { TextKey } from "../utils/domain/text-keys.ts";
import { useId, useState } from "react";
import type { LearnedLabel, LearningSite } from "../utils/domain/learned-labels.ts";
import { Message } from "./Message.tsx";
import type { Text } from "./props.ts";
import { fieldText, sentenceText } from "./wording.ts";

const siteKeys: Readonly<Record<LearningSite, TextKey>> = {
  "app-centre": "siteAppCentre",
  "api-center": "siteApiCenter",
};

interface Props {
  labels: readonly LearnedLabel[];
  forget: (label: LearnedLabel) => void;
  text: Text;
}

/** Draws the section "learned labels" of the options. `forget` deletes one label. */
export function LearnedLabels({ labels, forget, text }: Props) {
  const id = useId();
  const [asked, setAsked] = useState<LearnedLabel | null>(null);
  const isGone =
    asked !== null && !labels.some(({ site, label }) => site === asked.site && label === asked.label);
  return (
    <section aria-labelledby={`${id}-learned`}>
      <h2 id={`${id}-learned`}>{text("learnedTitle")}</h2>
      <p className="hint">{text(labels.length > 0 ? "learnedHint" : "learnedNone")}</p>
      {labels.length > 0 && (
        <ul className="learned">
          {labels.map((one) => (
            <li key={`${one.site} ${one.label}`}>
              <span className="learned-name">
                <bdi>{one.label}</bdi>
              </span>
              <span className="learned-field">
                {fieldText(text, one.field)} · {text(siteKeys[one.site])}
              </span>
              <button
                type="button"
                className="button subtle"
                data-action="forget-label"
                aria-label={text("learnedForgetLabel", one.label)}
                onClick={() => {
                  setAsked(one);
                  forget(one);
                }}
              >
                {text("learnedForget")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Message className="result" result={isGone ? "done" : undefined}>
        {isGone && sentenceText(text, { code: "labelForgotten", substitutions: [asked.label] })}
      </Message>
    </section>
  );
}
