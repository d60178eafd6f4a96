// Shows that the background is silent, in place of popup, panel or options.
import { Message } from "./Message.tsx";
import type { PageProps } from "./props.ts";
import "./style.css";
import "./state.css";

/** Draws the message. */
export function NoAnswer({ text }: Pick<PageProps, "text">) {
  return (
    <main className="page">
      <Message assertive>{text("noAnswer")}</Message>
    </main>
  );
}
