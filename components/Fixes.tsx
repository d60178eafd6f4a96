// The buttons beside a sentence about a problem. Each button does what fixes the problem.
import type { Fix } from "../utils/domain/fixes.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import type { Text } from "./props.ts";
import { actionText, countryText, fieldText } from "./wording.ts";

function wordsOf(fix: Fix, text: Text): string {
  if (fix.action === "edit-value") return text("fixEdit", fieldText(text, fix.field));
  if (fix.action === "choose-setup") return text("otherSwitch", fix.title || text("setupUntitled"));
  if (fix.action === "fill-over") return text("fillOver");
  if (fix.action === "use-administration") return text("fixUseDivision", fix.division);
  if (fix.action === "use-country") return text("fixUseCountry", countryText(text, fix.country));
  if ("country" in fix && fix.country) {
    const country = countryText(text, fix.country);
    if (fix.action === "open-app-centre") return text("fixOpenAppCentre", country);
    if (fix.action === "open-exact-online") return text("fixOpenExact", country);
    return text("fixLoad", country);
  }
  return actionText(text, fix.action);
}

/** Returns the request of a fix, without the words that only its button uses. */
const requestOf = (fix: Exclude<Fix, { action: "edit-value" }>) =>
  fix.action === "choose-setup" ? { action: fix.action, id: fix.id } : fix;

const isSame = (a: Fix, b: Fix): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Props extends Acting {
  fixes: readonly Fix[] | undefined;
}

/**
 * Draws a button for each fix. Leaves out a fix that is the page's primary action already, except one for another
 * country.
 */
export function Fixes({ fixes, ...acting }: Props) {
  const { text, act, primary, primaryFix } = acting;
  const left = (fixes ?? []).filter((fix) => fix.action !== primary || "country" in fix);
  if (left.length === 0) return null;
  return (
    <div className="actions row fixes">
      {left.map((fix) => {
        const look = primaryFix && isSame(fix, primaryFix) ? "primary" : "plain";
        return fix.action === "edit-value" ? (
          <button
            key={fix.action}
            type="button"
            className={`button ${look}`}
            data-action="edit-value"
            onClick={() => {
              const input = document.querySelector<HTMLElement>(`[data-input="${fix.field}"]`);
              // Only the panel has the inputs.
              if (input) input.focus();
              else act({ action: "open-checklist" });
            }}
          >
            {wordsOf(fix, text)}
          </button>
        ) : (
          <ActionButton key={fix.action} {...acting} request={requestOf(fix)} look={look}>
            {wordsOf(fix, text)}
          </ActionButton>
        );
      })}
    </div>
  );
}
