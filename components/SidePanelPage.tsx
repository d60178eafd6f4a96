// The side panel: the checklist, the five values and their inputs, for one setup at a time.
import { useId } from "react";
import { Checklist } from "./Checklist.tsx";
import { HostsMissing } from "./HostsMissing.tsx";
import { useCountryChoice } from "./OpenPage.tsx";
import { PageReport } from "./PageReport.tsx";
import { primaryFix } from "./primary.ts";
import type { PanelProps } from "./props.ts";
import { ResultArea } from "./ResultArea.tsx";
import { SetupChooser } from "./SetupChooser.tsx";
import { SetupEditor } from "./SetupEditor.tsx";
import { TabLine } from "./TabLine.tsx";
import { ValueRows } from "./ValueRows.tsx";
import { Welcome } from "./Welcome.tsx";
import { Warnings } from "./Warnings.tsx";
import "./style.css";
import "./state.css";
import "./controls.css";
import "./values.css";
import "./setups.css";
import "./checklist.css";
import "./picker.css";
import "./pointing.css";
import "./result.css";

/** Draws the side panel. */
export function SidePanelPage(props: PanelProps) {
  const { view, text, busy } = props;
  const choice = useCountryChoice(view);
  const id = useId();
  const told = new Set(
    view.steps.flatMap(({ state, evidence }) => (state === "problem" && evidence ? [evidence.code] : [])),
  );
  const acting = { ...props, primaryFix: primaryFix(view) };
  return (
    <main className="page panel" aria-busy={busy !== null}>
      <header>
        <h1>{text("extensionShortName")}</h1>
        <SetupChooser {...props} />
      </header>
      <HostsMissing {...props} />
      <TabLine {...acting} told={told} />
      <Warnings {...acting} told={told} />
      <Welcome {...props} />
      <section aria-labelledby={`${id}-steps`}>
        <h2 id={`${id}-steps`}>{text("checklistTitle")}</h2>
        <Checklist {...acting} choice={choice} />
      </section>
      <section aria-labelledby={`${id}-values`}>
        <h2 id={`${id}-values`}>{text("valuesTitle")}</h2>
        <ValueRows {...props} rows={view.rows} explain={false} />
      </section>
      <SetupEditor key={view.setup.id} {...props} />
      <PageReport {...props} />
      <ResultArea {...props} undo />
    </main>
  );
}
