// Where a value was not found on the page: the person points at it there and says here which one it is.
import type { FieldName } from "../utils/setup/facts.ts";
import { missingOn, learningSiteOf } from "../utils/setup/pointing.ts";
import type { LearningSite } from "../utils/setup/learned-labels.ts";
import type { View } from "../utils/setup/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";

const pointKeys: Readonly<Record<FieldName, string>> = {
  title: "point_title",
  clientId: "point_clientId",
  clientSecret: "point_clientSecret",
  country: "point_country",
  division: "point_division",
};

interface Props extends Acting {
  view: View;
  /** The site this is offered for; nothing is shown while the tab is on another one. */
  site: LearningSite;
}

/** Folded: most pages need none of it. One button for each field that is missing on the page in the tab. */
export function Pointing({ view, site, ...acting }: Props) {
  const missing = learningSiteOf(view.page.kind) === site ? missingOn(view.page) : [];
  if (missing.length === 0) return null;
  const { text } = acting;
  return (
    <details className="pointing">
      <summary>{text("pointSummary")}</summary>
      <p className="hint">{text("pointHint")}</p>
      <div className="actions row">
        {missing.map((field) => (
          <ActionButton key={field} {...acting} request={{ action: "point-field", field }}>
            {text(pointKeys[field])}
          </ActionButton>
        ))}
      </div>
    </details>
  );
}
