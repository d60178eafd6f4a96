// Where a value was not found on the page: the user points at it there and says here which one it is.
import { missingOn, learningSiteOf } from "../utils/domain/pointing.ts";
import type { LearningSite } from "../utils/domain/learned-labels.ts";
import type { View } from "../utils/domain/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { fieldText, pointText } from "./wording.ts";

interface Props extends Acting {
  view: View;
  /** The site this is offered for; nothing is shown while the tab is on another one. */
  site: LearningSite;
  /** Where there is little room: at once, and in few words. */
  brief?: boolean | undefined;
}

/**
 * Folded: most pages need none of it; where a form is open that was not taken, it is what helps. One button for each
 * field that is missing on the page in the tab.
 */
export function Pointing({ view, site, brief = false, ...acting }: Props) {
  const missing = learningSiteOf(view.page.kind) === site ? missingOn(view.page) : [];
  if (missing.length === 0) return null;
  const { text } = acting;
  const offer = (
    <>
      <p className="hint">{text("pointHint")}</p>
      <div className="actions row">
        {missing.map((field) => (
          <ActionButton
            key={field}
            {...acting}
            request={{ action: "point-field", field }}
            {...(brief && { label: pointText(text, field) })}
          >
            {brief ? fieldText(text, field) : pointText(text, field)}
          </ActionButton>
        ))}
      </div>
    </>
  );
  if (brief) return <div className="pointing">{offer}</div>;
  return (
    <details className="pointing" open={view.page.notTaken !== undefined || undefined}>
      <summary>{text("pointSummary")}</summary>
      {offer}
    </details>
  );
}
