// A message the user must read: read out when it comes, at once when something is in the way.
import type { ReactNode } from "react";
import type { ActionResult } from "../utils/domain/sentences.ts";

interface Props {
  grave?: boolean;
  className?: string;
  /** What the last action came to, when the message says that. */
  result?: ActionResult["result"] | undefined;
  children?: ReactNode;
}

export function Message({ grave = false, className = "remark", result, children }: Props) {
  return (
    <p className={className} role={grave ? "alert" : "status"} data-result={result}>
      {children}
    </p>
  );
}
