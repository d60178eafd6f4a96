// What a fill will do to the form, beside its button before the click: what is written, and what it takes the place of.
import type { ValueRow, View } from "../utils/setup/view.ts";
import type { Text } from "./props.ts";
import { fieldText } from "./wording.ts";

interface Props {
  rows: readonly ValueRow[];
  text: Text;
}

/** A secret is never told, neither the old nor the new one. */
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
    <div className="replacements">
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

/** Only what a fill would replace, where the values themselves stand above. */
export function Replacements({ rows, text }: Props) {
  const replaced = rows.filter(({ replaces }) => replaces !== undefined);
  return replaced.length > 0 && <Listed title={text("replacesTitle")} rows={replaced} text={text} />;
}

/** All five while a fill is what comes next, old beside new; else only what one would replace. */
export function BeforeFill({ view: { rows, next }, text }: { view: View; text: Text }) {
  return next === "fill-form" ? (
    <Listed title={text("writesTitle")} rows={rows} text={text} />
  ) : (
    <Replacements rows={rows} text={text} />
  );
}
