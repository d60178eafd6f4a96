// Shows what stops a fill or makes it doubtful, and is not shown elsewhere on the page. Each message appears once.
import type { View } from "../utils/domain/view.ts";
import { Message } from "./Message.tsx";
import { Fixes } from "./Fixes.tsx";
import type { Acting } from "./ActionButton.tsx";
import { sentenceText } from "./wording.ts";

interface Props extends Acting {
  view: View;
  /** The codes that another part of the page shows already. */
  told: ReadonlySet<string>;
}

/** Draws the warnings with their fixes. Draws nothing where there is no warning. */
export function Warnings({ view, told, ...acting }: Props) {
  const { text } = acting;
  // The offer to switch shows this already.
  const offered = (code: string) => code === "formOfAnother" && view.otherSetup !== undefined;
  const untold = view.warnings.filter(({ code }) => !told.has(code) && !offered(code));
  if (untold.length === 0) return null;
  return (
    <ul className="warnings" aria-label={text("warningsTitle")}>
      {untold.map(({ severity, fixes, ...sentence }) => (
        <li key={sentence.code} data-severity={severity}>
          <Message assertive={severity === "stops"}>{sentenceText(text, sentence)}</Message>
          <Fixes {...acting} fixes={fixes} />
        </li>
      ))}
    </ul>
  );
}
