// Shows above the checklist what the extension does, what it never does, and where to begin. It disappears after the
// user's first action.
import { useId } from "react";
import type { PanelProps } from "./props.ts";
import "./welcome.css";

/** Draws the welcome. Draws nothing once it is closed. */
export function Welcome({ view, text, closeWelcome }: Pick<PanelProps, "view" | "text" | "closeWelcome">) {
  const id = useId();
  if (!view.welcome) return null;
  return (
    <section className="welcome" aria-labelledby={id} data-part="welcome">
      <h2 id={id}>{text("welcomeTitle")}</h2>
      <p>{text("welcomeWhat")}</p>
      <p className="hint">{text("welcomeNever")}</p>
      <p>{text("welcomeFirst")}</p>
      {closeWelcome && (
        <button
          type="button"
          className="button subtle"
          data-action="close-welcome"
          onClick={({ currentTarget }) => {
            // This button disappears. Move the focus to the first step.
            currentTarget.closest("main")?.querySelector<HTMLElement>(".button.primary")?.focus();
            closeWelcome();
          }}
        >
          {text("welcomeClose")}
        </button>
      )}
    </section>
  );
}
