// The five values: what is there, what is missing or doubtful, and what became of each in the last fill.
import type { ValueRow } from "../utils/setup/view.ts";
import { Message } from "./Message.tsx";
import type { Acting } from "./ActionButton.tsx";
import { Mends } from "./Mends.tsx";
import type { Text } from "./props.ts";
import { fieldText, outcomeKeys, sentenceText, valueStateKeys } from "./wording.ts";

function Tick({ word }: { word: string }) {
  return (
    <>
      <span aria-hidden="true">✓</span>
      <span className="unseen">{word}</span>
    </>
  );
}

function Row({ row, explain, ...acting }: Acting & { row: ValueRow; explain: boolean }) {
  const { text } = acting;
  const { field, state, shown, sentence, outcome, outcomeSentence } = row;
  const word = outcome ? outcomeKeys[outcome] : valueStateKeys[state];
  return (
    <li className="value" data-field={field} data-state={state} data-outcome={outcome}>
      <span className="value-name">{fieldText(text, field)}</span>
      <span className="value-shown">
        {field === "clientSecret" && shown ? text("secretKept") : shown || "–"}
      </span>
      <span className="mark">{word === valueStateKeys.ready ? <Tick word={text(word)} /> : text(word)}</span>
      {explain && state === "warning" && sentence && (
        <div className="remark-with-mends">
          <Message>{sentenceText(text, sentence)}</Message>
          <Mends {...acting} mends={sentence.mends} />
        </div>
      )}
      {outcomeSentence && <Message>{sentenceText(text, outcomeSentence)}</Message>}
    </li>
  );
}

interface Props extends Acting {
  rows: readonly ValueRow[];
  /** Whether a doubtful value says why here; not where the checklist and the warnings say it. */
  explain: boolean;
}

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

/** What a fill would replace, shown beside its button before the click. A secret is only said to be replaced. */
export function Replacements({ rows, text }: { rows: readonly ValueRow[]; text: Text }) {
  const replaced = rows.filter(({ replaces }) => replaces !== undefined);
  if (replaced.length === 0) return null;
  return (
    <div className="replacements">
      <p>{text("replacesTitle")}</p>
      <dl>
        {replaced.map(({ field, replaces, shown }) => (
          <div key={field}>
            <dt>{fieldText(text, field)}</dt>
            <dd>
              {field === "clientSecret" ? (
                text("secretReplaced")
              ) : (
                <>
                  <del>{replaces}</del> <span aria-hidden="true">→</span> <ins>{shown}</ins>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
