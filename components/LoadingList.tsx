// Shows that a list of administrations is loading: how much has arrived, and a button that stops it.
import type { View } from "../utils/domain/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { countryText, megabytes } from "./wording.ts";

/** Draws the progress of one download. */
export function LoadingList({ loading, ...acting }: Acting & { loading: NonNullable<View["loading"]> }) {
  const { text } = acting;
  const { country, bytes, looking } = loading;
  const name = country ? countryText(text, country) : "";
  const words = looking
    ? text("loadingLooks")
    : bytes === undefined
      ? text("loadingAwaitsSignIn", name)
      : bytes === 0
        ? text("loadingAsked", name)
        : text("loadingCame", name, megabytes(bytes));
  return (
    <div className="loading-list">
      {/* Not a live region: the text changes several times a second, and the result says when it is done. */}
      <p className="hint">{words}</p>
      {(looking || bytes !== undefined) && <progress aria-label={words} />}
      <ActionButton {...acting} request={{ action: "cancel-load" }} />
    </div>
  );
}
