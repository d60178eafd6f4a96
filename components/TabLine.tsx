// What the tab shows, in one sentence with its country, and what the page itself says is in the way.
import type { View } from "../utils/setup/view.ts";
import type { Acting } from "./ActionButton.tsx";
import { Mends } from "./Mends.tsx";
import { Message } from "./Message.tsx";
import { SwitchOffer } from "./SwitchOffer.tsx";
import { countryKeys, pageText, sentenceText } from "./wording.ts";

interface Props extends Acting {
  view: View;
  /** Codes that another part of the page says already. */
  told: ReadonlySet<string>;
}

export function TabLine({ view, told, ...acting }: Props) {
  const { text } = acting;
  const { kind, country, app } = view.page;
  const { problem } = view;
  return (
    <div className="tab-line">
      <p>
        {pageText(text, kind)}{" "}
        {country && <span className="mark page-country">{text(countryKeys[country])}</span>}
      </p>
      <SwitchOffer {...acting} view={view} />
      {problem && !told.has(problem.code) && (
        <>
          <Message>{sentenceText(text, problem)}</Message>
          <Mends {...acting} mends={problem.mends} />
        </>
      )}
      {app?.secret === "masked" && <Message>{text("clickTheEye")}</Message>}
    </div>
  );
}
