// Offers pointing when a value was not found on the page. The user points at the value there and says here which field
// it is.
import { missingOn, learningSiteOf } from "../utils/domain/pointing.ts";
import type { LearningSite } from "../utils/domain/learned-labels.ts";
import type { View } from "../utils/domain/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { fieldText, pointText } from "./wording.ts";

interface Props extends Acting {
  view: View;
  /** The site that pointing is offered for. Nothing is shown while the tab is on another site. */
  site: LearningSite;
  /** For a place with little room: the buttons are visible at once and carry few words. */
  brief?: boolean | undefined;
}

/**
 * Shows one button for each field that is missing on the page in the tab. The buttons are folded, because most pages do
 * not need them. They are unfolded where a form is open and was not recognised, because pointing helps there.
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
