// What stops or doubts a fill and is not said elsewhere on the page: each message is said once.
import type { View } from "../utils/setup/view.ts";
import { Message } from "./Message.tsx";
import type { Text } from "./props.ts";
import { sentenceText } from "./wording.ts";

interface Props {
  view: View;
  text: Text;
  /** Codes that another part of the page says already. */
  told: ReadonlySet<string>;
}

export function Warnings({ view, text, told }: Props) {
  const untold = view.warnings.filter(({ code }) => !told.has(code));
  if (untold.length === 0) return null;
  return (
    <ul className="warnings" aria-label={text("warningsTitle")}>
      {untold.map(({ severity, ...sentence }) => (
        <li key={sentence.code} data-severity={severity}>
          <Message grave={severity === "stops"}>{sentenceText(text, sentence)}</Message>
        </li>
      ))}
    </ul>
  );
}
