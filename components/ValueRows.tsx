// Shows the five values: which are there, missing or doubtful, and the outcome of each in the last fill.
import type { ValueRow } from "../utils/domain/view.ts";
import { Message } from "./Message.tsx";
import type { Acting } from "./ActionButton.tsx";
import { Fixes } from "./Fixes.tsx";
import { countryNamed, fieldText, outcomeKeys, sentenceText, valueStateKeys } from "./wording.ts";

/** The sign before the word of each state, so that nobody must distinguish colours. */
const signs: Readonly<Record<string, string>> = {
  ready: "✓",
  missing: "–",
  warning: "!",
  filled: "✓",
  unchanged: "✓",
  "not-found": "?",
  rejected: "✕",
  "needs-you": "!",
};

/** Draws the same number of dots for every secret. Not even its length is visible. */
function Hidden({ words }: { words: string }) {
  return (
    <>
      <span aria-hidden="true">••••••••</span>
      <span className="unseen">{words}</span>
    </>
  );
}

function Row({ row, explain, ...acting }: Acting & { row: ValueRow; explain: boolean }) {
  const { text } = acting;
  const { field, state, shown, sentence, outcome, outcomeSentence } = row;
  const changed = outcomeSentence?.code === "fieldChangedSince";
  const word = changed ? "outcomeChanged" : outcome ? outcomeKeys[outcome] : valueStateKeys[state];
  const country = field === "country" ? countryNamed(text, shown) : null;
  return (
    <li className="value" data-field={field} data-state={state} data-outcome={outcome}>
      <span className="value-name">{fieldText(text, field)}</span>
      <span className="value-cell">
        <span className="value-shown">
          {field === "clientSecret" && shown ? <Hidden words={text("secretKept")} /> : shown}
          {country && <span className="value-aside"> {country}</span>}
        </span>
        <span className="mark">
          <span aria-hidden="true">{signs[outcome ?? state]}</span> {text(word)}
        </span>
      </span>
      {explain && state === "warning" && sentence && (
        <div className="warning-with-fixes">
          <Message>{sentenceText(text, sentence)}</Message>
          <Fixes {...acting} fixes={sentence.fixes} />
        </div>
      )}
      {/* The popup has little space: the row shows the word, and the result says what to do. */}
      {outcomeSentence && !(changed && explain) && <Message>{sentenceText(text, outcomeSentence)}</Message>}
    </li>
  );
}

interface Props extends Acting {
  rows: readonly ValueRow[];
  /** Whether to explain a doubtful value here. False where the checklist and the warnings explain it. */
  explain: boolean;
}

/** Draws one row for each value. */
export function ValueRows({ rows, explain, ...acting }: Props) {
  const { text } = acting;
  return (
    <ul className="values" aria-label={text("valuesTitle")}>
      {rows.map((row) => (
        <Row key={row.field} {...acting} row={row} explain={explain} />
      ))}
    </ul>
  );
}
