// A message the person must read: read out when it comes, at once when something is in the way.
import type { ReactNode } from "react";

interface Props {
  grave?: boolean;
  className?: string;
  children?: ReactNode;
}

export function Message({ grave = false, className = "remark", children }: Props) {
  return (
    <p className={className} role={grave ? "alert" : "status"}>
      {children}
    </p>
  );
}
