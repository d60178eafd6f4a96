// Shows the extension's version and licence, and the keys of its two commands.
import type { Shortcut } from "./props.ts";
import type { AboutFacts } from "./props.ts";
import type { TextKey } from "../utils/domain/text-keys.ts";
import { useId } from "react";
import type { Text } from "./props.ts";

const commandKeys: Readonly<Record<Shortcut["command"], TextKey>> = {
  "fill-form": "commandFillForm",
  "open-checklist": "commandOpenChecklist",
};

/** Draws the sections "shortcuts" and "about" of the options. */
export function About({ about, text }: { about: AboutFacts; text: Text }) {
  const id = useId();
  return (
    <>
      <section aria-labelledby={`${id}-keys`} data-part="shortcuts">
        <h2 id={`${id}-keys`}>{text("shortcutsTitle")}</h2>
        <dl className="shortcuts">
          {about.shortcuts.map(({ command, keys }) => (
            <div key={command}>
              <dt>{text(commandKeys[command])}</dt>
              <dd>{keys === "" ? text("shortcutNone") : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{text("shortcutsHint")}</p>
      </section>
      <section aria-labelledby={`${id}-about`} data-part="about">
        <h2 id={`${id}-about`}>{text("aboutTitle")}</h2>
        <p>{text("aboutVersion", text("extensionName"), about.version)}</p>
        <p className="hint">{text("aboutLicence")}</p>
      </section>
    </>
  );
}
