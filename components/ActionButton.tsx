// The button that all actions use. It is never disabled, so that every click gets an answer.
import type { ReactNode } from "react";
import type { ActionRequest } from "../utils/domain/action-requests.ts";
import type { Fix } from "../utils/domain/fixes.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import type { PageProps } from "./props.ts";
import { actionText } from "./wording.ts";

/** What a part of a page needs to offer actions. */
export interface Acting extends Pick<PageProps, "act" | "busy" | "text"> {
  /** The primary action of the page. A sentence does not offer it a second time. */
  primary?: ActionName | null;
  /** The fix for the first problem. Its button is the primary one. */
  primaryFix?: Fix | null;
}

/** Actions without a text of their own. Each button passes its text. */
const wordless = [
  "restore-setup",
  "tick-connect",
  "point-field",
  "use-country",
  "choose-setup",
  "fill-over",
] as const satisfies readonly Exclude<ActionRequest["action"], ActionName>[];
type WordlessAction = (typeof wordless)[number];

const isWordless = (action: ActionName | WordlessAction): action is WordlessAction =>
  (wordless as readonly string[]).includes(action);

interface Props extends Acting {
  request: ActionRequest & { action: ActionName | WordlessAction };
  look?: "primary" | "plain" | "subtle";
  /** The name for a screen reader, where the text alone is not clear. */
  label?: string;
  children?: ReactNode;
}

/**
 * Draws a button for one request, with the action's own text or with `children`. While the same action runs, a second
 * click does nothing: the answer to the first one still comes.
 */
export function ActionButton({ request, look = "plain", label, children, act, busy, text }: Props) {
  const { action } = request;
  const working = busy === action;
  const words = children ?? (isWordless(action) ? null : actionText(text, action));
  return (
    <button
      type="button"
      className={`button ${look}`}
      data-action={action}
      // Not `data-field`: that marks the row of a value.
      data-point={action === "point-field" ? request.field : undefined}
      aria-label={label}
      aria-busy={working || undefined}
      onClick={() => {
        if (!working) act(request);
      }}
    >
      {words}
    </button>
  );
}
