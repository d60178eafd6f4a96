// The buttons beside a sentence about something wrong: each does what mends it.
import type { Mend } from "../utils/domain/fixes.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import type { Text } from "./props.ts";
import { actionText, countryKeys, fieldText } from "./wording.ts";

function wordsOf(mend: Mend, text: Text): string {
  if (mend.action === "edit-value") return text("mendEdit", fieldText(text, mend.field));
  if (mend.action === "choose-setup") return text("otherSwitch", mend.title || text("setupUntitled"));
  if (mend.action === "fill-over") return text("fillOver");
  if (mend.action === "use-administration") return text("mendUseDivision", mend.division);
  if (mend.action === "use-country") return text("mendUseCountry", text(countryKeys[mend.country]));
  if ("country" in mend && mend.country) {
    const country = text(countryKeys[mend.country]);
    if (mend.action === "open-app-centre") return text("mendOpenAppCentre", country);
    if (mend.action === "open-exact-online") return text("mendOpenExact", country);
    return text("mendLoad", country);
  }
  return actionText(text, mend.action);
}

/** Without the words that are only for its button. */
const requestOf = (mend: Exclude<Mend, { action: "edit-value" }>) =>
  mend.action === "choose-setup" ? { action: mend.action, id: mend.id } : mend;

const isSame = (a: Mend, b: Mend): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Props extends Acting {
  mends: readonly Mend[] | undefined;
}

export function Mends({ mends, ...acting }: Props) {
  const { text, act, primary, leading } = acting;
  const left = (mends ?? []).filter((mend) => mend.action !== primary || "country" in mend);
  if (left.length === 0) return null;
  return (
    <div className="actions row mends">
      {left.map((mend) => {
        const look = leading && isSame(mend, leading) ? "primary" : "plain";
        return mend.action === "edit-value" ? (
          <button
            key={mend.action}
            type="button"
            className={`button ${look}`}
            data-action="edit-value"
            onClick={() => {
              const input = document.querySelector<HTMLElement>(`[data-input="${mend.field}"]`);
              // Only the panel has the inputs.
              if (input) input.focus();
              else act({ action: "open-checklist" });
            }}
          >
            {wordsOf(mend, text)}
          </button>
        ) : (
          <ActionButton key={mend.action} {...acting} request={requestOf(mend)} look={look}>
            {wordsOf(mend, text)}
          </ActionButton>
        );
      })}
    </div>
  );
}
