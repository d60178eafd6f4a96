// What the tab shows, in one sentence, and what the page itself says is in the way.
import { isCode } from "../utils/setup/codes.ts";
import type { View } from "../utils/setup/view.ts";
import { Message } from "./Message.tsx";
import type { Text } from "./props.ts";
import { pageText, sentenceText } from "./wording.ts";

export function TabLine({ view, text, told }: { view: View; text: Text; told: ReadonlySet<string> }) {
  const { kind, problem, app } = view.page;
  return (
    <div className="tab-line">
      <p>{pageText(text, kind)}</p>
      {problem !== undefined && isCode(problem) && !told.has(problem) && (
        <Message>{sentenceText(text, { code: problem })}</Message>
      )}
      {app?.secret === "masked" && <Message>{text("clickTheEye")}</Message>}
    </div>
  );
}
