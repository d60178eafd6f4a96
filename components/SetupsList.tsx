// Saves the setups as a CSV file without any secret, and imports setups from a file. Shows each mistake with its line.
import { useId, useRef, useState } from "react";
import type { ListMistake } from "../utils/domain/list-mistakes.ts";
import { Message } from "./Message.tsx";
import type { PanelProps } from "./props.ts";
import { sentenceText, setupStateKeys, fieldText } from "./wording.ts";

const maxMistakesShown = 20;

/** Draws the button that saves the file, the input for a file, and the mistakes in that file. */
export function SetupsList({ view, text, run, saveSetups, importSetups }: PanelProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [mistakes, setMistakes] = useState<readonly ListMistake[]>([]);

  const save = () =>
    run("export-setups", async () => {
      await saveSetups(view.setups, {
        separator: text("listSeparator"),
        title: text("listTitle"),
        country: fieldText(text, "country"),
        division: fieldText(text, "division"),
        administration: text("listAdministration"),
        hid: text("hidLabel"),
        clientId: fieldText(text, "clientId"),
        state: text("listState"),
        states: Object.fromEntries(
          Object.entries(setupStateKeys).map(([state, key]) => [state, text(key)]),
        ) as Record<keyof typeof setupStateKeys, string>,
      });
      return { result: "done", code: "setupsExported" };
    });

  const read = (file: File) => {
    setMistakes([]);
    run("import-setups", async () => {
      const { result, mistakes: found } = await importSetups(new Uint8Array(await file.arrayBuffer()));
      setMistakes(found);
      return result;
    });
  };

  return (
    <>
      <div className="actions row">
        <button type="button" className="button plain" data-action="export-setups" onClick={save}>
          {text("setupsExport")}
        </button>
      </div>
      <div className="field">
        <label htmlFor={id}>{text("setupsImport")}</label>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          data-input="setups-file"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) read(file);
            // Allows the user to choose the same file again after correcting it.
            event.currentTarget.value = "";
          }}
        />
        <p className="hint" id={`${id}-hint`}>
          {text("setupsImportHint")}
        </p>
      </div>
      {mistakes.length > 0 && (
        <div className="list-mistakes">
          <h2 id={`${id}-mistakes`}>{text("setupsErrors")}</h2>
          <ul aria-labelledby={`${id}-mistakes`}>
            {mistakes.slice(0, maxMistakesShown).map((mistake) => (
              <li
                key={`${mistake.line} ${mistake.code} ${mistake.substitutions?.join(" ")}`}
                data-line={mistake.line}
              >
                {text("listLine", String(mistake.line), sentenceText(text, mistake))}
              </li>
            ))}
          </ul>
          {mistakes.length > maxMistakesShown && (
            <Message className="hint">
              {text("listMoreErrors", String(mistakes.length - maxMistakesShown))}
            </Message>
          )}
        </div>
      )}
    </>
  );
}
