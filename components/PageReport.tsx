// Makes a report of the page, for a developer who teaches the extension its layout. The user reads all of it before
// copying it.
import { useEffect, useId, useRef, useState } from "react";
import type { PanelProps } from "./props.ts";
import "./page-report.css";

type Props = Pick<PanelProps, "text" | "busy" | "run" | "pageReport" | "copyText">;

/** Draws the button that makes the report, and then the report. */
export function PageReport({ text, busy, run, pageReport, copyText }: Props) {
  const id = useId();
  const [report, setReport] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (report !== null) box.current?.focus();
  }, [report]);

  const make = () => {
    if (busy === "page-report") return;
    run("page-report", async () => {
      const made = await pageReport();
      setReport(made.ok ? made.text : null);
      return made.ok ? { result: "done", code: "reportMade" } : made.result;
    });
  };
  const copy = (shown: string) =>
    run("copy-report", async () =>
      (await copyText(shown))
        ? { result: "done", code: "reportCopied" }
        : { result: "failed", code: "reportNotCopied" },
    );
  const close = () => {
    setReport(null);
    opener.current?.focus();
  };

  return (
    <section className="page-report" aria-labelledby={report === null ? undefined : id}>
      <button
        ref={opener}
        type="button"
        className="button subtle"
        data-action="page-report"
        aria-busy={busy === "page-report" || undefined}
        aria-expanded={report !== null}
        onClick={make}
      >
        {text("reportAsk")}
      </button>
      {report !== null && (
        <>
          <h2 id={id}>{text("reportTitle")}</h2>
          <p className="hint">{text("reportHint")}</p>
          <textarea
            ref={box}
            className="report"
            aria-labelledby={id}
            data-report
            lang="en"
            readOnly
            rows={16}
            spellCheck={false}
            autoComplete="off"
            value={report}
          />
          <div className="actions row">
            <button type="button" className="button" data-action="copy-report" onClick={() => copy(report)}>
              {text("reportCopy")}
            </button>
            <button type="button" className="button subtle" data-action="close-report" onClick={close}>
              {text("reportClose")}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
