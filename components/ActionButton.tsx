// The one kind of button that acts. It is never disabled: every click gets an answer.
import type { ReactNode } from "react";
import type { ActionRequest } from "../utils/domain/actions.ts";
import type { Fix } from "../utils/domain/fixes.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import type { PageProps } from "./props.ts";
import { actionText } from "./wording.ts";

export interface Acting extends Pick<PageProps, "act" | "busy" | "text"> {
  /** The action that stands out on the page already: it is not offered a second time beside a sentence. */
  primary?: ActionName | null;
  /** What fixes the trouble that comes first: its button stands out. */
  leading?: Fix | null;
}

/** Actions without words of their own: they are given with the button. */
const wordless = [
  "restore-setup",
  "tick-connect",
  "point-field",
  "use-country",
  "choose-setup",
  "fill-over",
] as const;
type WordlessAction = (typeof wordless)[number];

const isWordless = (action: ActionName | WordlessAction): action is WordlessAction =>
  (wordless as readonly string[]).includes(action);

interface Props extends Acting {
  request: ActionRequest & { action: ActionName | WordlessAction };
  look?: "primary" | "plain" | "quiet";
  /** What it is called by who only hears it, where its words alone say too little. */
  label?: string;
  children?: ReactNode;
}

/**
 * A button for one request; its words are the action's own unless others are given.
 * While the same action is under way a second click adds nothing: the answer to the first is still coming.
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
      // Not `data-field`: that is the row of a value.
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
