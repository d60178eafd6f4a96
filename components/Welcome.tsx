// What this does and what it never does, for whoever opens the panel for the first time. The first step is the checklist's.
import { useId } from "react";
import { isFirstRun } from "../utils/setup/first-run.ts";
import type { PageProps } from "./props.ts";
import "./welcome.css";

export function Welcome({ view, text }: Pick<PageProps, "view" | "text">) {
  const id = useId();
  if (!isFirstRun(view)) return null;
  return (
    <section className="welcome" aria-labelledby={`${id}-welcome`} data-part="welcome">
      <h2 id={`${id}-welcome`}>{text("welcomeTitle")}</h2>
      <p>{text("welcomeWhat")}</p>
      <p className="hint">{text("welcomeNever")}</p>
      <p>{text("welcomeBegin")}</p>
    </section>
  );
}
