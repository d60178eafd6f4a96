// A message that the user must read. A screen reader reads it aloud, and at once when it is about an obstacle.
import type { ReactNode } from "react";
import type { ActionResult } from "../utils/domain/sentences.ts";

interface Props {
  assertive?: boolean;
  className?: string;
  /** The kind of result, when the message is the result of the last action. */
  result?: ActionResult["result"] | undefined;
  children?: ReactNode;
}

/** Draws a message. `assertive` is for a message about an obstacle. */
export function Message({ assertive = false, className = "warning", result, children }: Props) {
  return (
    <p className={className} role={assertive ? "alert" : "status"} data-result={result}>
      {children}
    </p>
  );
}
