// What stops or doubts a fill and is not said elsewhere on the page: each message is said once.
import type { View } from "../utils/domain/view.ts";
import { Message } from "./Message.tsx";
import { Fixes } from "./Fixes.tsx";
import type { Acting } from "./ActionButton.tsx";
import { sentenceText } from "./wording.ts";

interface Props extends Acting {
  view: View;
  /** Codes that another part of the page says already. */
  told: ReadonlySet<string>;
}

export function Warnings({ view, told, ...acting }: Props) {
  const { text } = acting;
  // The offer to switch says that already.
  const offered = (code: string) => code === "formOfAnother" && view.otherSetup !== undefined;
  const untold = view.warnings.filter(({ code }) => !told.has(code) && !offered(code));
  if (untold.length === 0) return null;
  return (
    <ul className="warnings" aria-label={text("warningsTitle")}>
      {untold.map(({ severity, fixes, ...sentence }) => (
        <li key={sentence.code} data-severity={severity}>
          <Message grave={severity === "stops"}>{sentenceText(text, sentence)}</Message>
          <Fixes {...acting} fixes={fixes} />
        </li>
      ))}
    </ul>
  );
}
