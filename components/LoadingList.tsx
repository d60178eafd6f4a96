// A list of administrations on its way: how much has come, and the way to stop it.
import type { View } from "../utils/domain/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { countryText, megabytes } from "./wording.ts";

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
      {/* No live region: it changes several times a second, and the result says when it is done. */}
      <p className="hint">{words}</p>
      {(looking || bytes !== undefined) && <progress aria-label={words} />}
      <ActionButton {...acting} request={{ action: "cancel-load" }} />
    </div>
  );
}
