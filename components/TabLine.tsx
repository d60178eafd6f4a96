// Shows what is in the tab, in one sentence with its country, and the problem that the page itself has.
import type { View } from "../utils/domain/view.ts";
import type { Acting } from "./ActionButton.tsx";
import { Fixes } from "./Fixes.tsx";
import { Message } from "./Message.tsx";
import { Pointing } from "./Pointing.tsx";
import { SiteSymbol, siteOf } from "./SiteSymbol.tsx";
import { SwitchOffer } from "./SwitchOffer.tsx";
import { countryText, pageText, sentenceText } from "./wording.ts";

interface Props extends Acting {
  view: View;
  /** The codes that another part of the page shows already. */
  told: ReadonlySet<string>;
  /** True for the popup, which has little space. */
  brief?: boolean;
}

/** Draws the sentence about the tab, the offer to switch, and the page's problem with its fixes. */
export function TabLine({ view, told, brief, ...acting }: Props) {
  const { text } = acting;
  const { kind, country, app, notTaken } = view.page;
  // A switch to the page's own setup fixes the country too.
  const fixed = view.otherSetup !== undefined && view.problem?.code === "countryOfPage";
  const untold = view.problem && !fixed && !told.has(view.problem.code) ? view.problem : undefined;
  const differs = country !== undefined && country !== view.setup.country;
  const masked = app?.secret === "masked";
  return (
    <>
      <p className="tab-line tab-shown" data-site={siteOf(kind)}>
        <SiteSymbol site={siteOf(kind)} />
        <span>
          {notTaken ? text("tabNotTaken") : pageText(text, kind)}{" "}
          {differs && <span className="mark page-country">{countryText(text, country)}</span>}
        </span>
      </p>
      {(view.otherSetup || untold || masked) && (
        <div className="tab-messages">
          <SwitchOffer {...acting} view={view} />
          {untold && (
            <>
              <Message>{sentenceText(text, untold)}</Message>
              <Fixes {...acting} fixes={untold.fixes} />
              {untold.code === notTaken?.code && (
                <Pointing {...acting} view={view} site="api-center" brief={brief} />
              )}
            </>
          )}
          {masked && <Message>{text("clickTheEye")}</Message>}
        </div>
      )}
    </>
  );
}
