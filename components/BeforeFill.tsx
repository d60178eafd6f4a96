// Shows before a fill what it will write, what it will replace, and what is still missing.
import type { ValueRow, View } from "../utils/domain/view.ts";
import type { Acting } from "./ActionButton.tsx";
import { primaryAction } from "./primary.ts";
import { Fixes } from "./Fixes.tsx";
import { Message } from "./Message.tsx";
import type { Text } from "./props.ts";
import { fieldText, sentenceText } from "./wording.ts";

interface Props {
  rows: readonly ValueRow[];
  text: Text;
}

/** Draws the old and the new value. Never draws a secret, neither the old one nor the new one. */
function OldAndNew({ row: { field, replaces, shown }, text }: { row: ValueRow; text: Text }) {
  if (field === "clientSecret") return text(replaces === undefined ? "secretKept" : "secretReplaced");
  if (replaces === undefined) return <ins>{shown}</ins>;
  return (
    <>
      <del>{replaces}</del> <span aria-hidden="true">→</span> <ins>{shown}</ins>
    </>
  );
}

function Listed({ title, rows, text }: Props & { title: string }) {
  return (
    <div
      className={rows.some(({ replaces }) => replaces !== undefined) ? "replacements" : "replacements none"}
    >
      <p>{title}</p>
      <dl>
        {rows.map((row) => (
          <div key={row.field}>
            <dt>{fieldText(text, row.field)}</dt>
            <dd>
              <OldAndNew row={row} text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Draws only what a fill would replace, for a page that shows the values above. */
export function Replacements({ rows, text }: Props) {
  const replaced = rows.filter(({ replaces }) => replaces !== undefined);
  return replaced.length > 0 && <Listed title={text("replacesTitle")} rows={replaced} text={text} />;
}

/**
 * Draws all five values, old beside new, while the fill is the next action. Else draws only what a fill would replace.
 */
export function BeforeFill({ view: { rows, next }, text }: { view: View; text: Text }) {
  return next === "fill-form" ? (
    <Listed title={text("writesTitle")} rows={rows} text={text} />
  ) : (
    <Replacements rows={rows} text={text} />
  );
}

/** The user types these. No earlier step brings them. */
const typed: ReadonlySet<ValueRow["field"]> = new Set(["title", "country"]);

/**
 * Draws the first missing value that the user must type, with its fix. Without this value the form cannot be filled,
 * although all earlier steps are done.
 */
export function StillMissing({ view, ...acting }: Acting & { view: View }) {
  const row = view.rows.find(({ field, state }) => state === "missing" && typed.has(field));
  if (!row?.sentence) return null;
  const [first = null] = row.sentence.fixes ?? [];
  return (
    <>
      <Message>{sentenceText(acting.text, row.sentence)}</Message>
      <Fixes
        {...acting}
        primaryFix={primaryAction(view) === "open-checklist" ? first : null}
        fixes={row.sentence.fixes}
      />
    </>
  );
}
