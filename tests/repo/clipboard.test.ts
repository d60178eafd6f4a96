// Checks the clipboard: only the places named here write to it, and they write no secret. Nothing reads it.
import { expect, test } from "vitest";
import { proves } from "../run/promise.ts";
import { filesUnder, shippedFolders, textOf } from "./sources.ts";

/** Each line that may use the clipboard, and how often it stands in its file. */
const allowed: Record<string, readonly [line: string, times: number][]> = {
  "entrypoints/popup/PopupApp.tsx": [
    [`if (action === "copy-redirect-uri") void navigator.clipboard.writeText(redirectUri);`, 1],
  ],
  "entrypoints/sidepanel/SidePanelApp.tsx": [
    [`if (action === "copy-redirect-uri") void navigator.clipboard.writeText(redirectUri);`, 1],
    // The page report. The background has removed every value it knows: utils/background/scrub-report.ts.
    ["navigator.clipboard.writeText(text).then(", 1],
  ],
};

/** Every way of the platform to write to the clipboard, or to read from it. */
const touches =
  /\bnavigator\s*(?:\?\.|\.)\s*clipboard\b|\[\s*["'`]clipboard["'`]\s*\]|\bexecCommand\s*\((?!"insertText")|\bClipboardItem\b|\bclipboardData\b|\bClipboardEvent\b/;

test("only the named places write to the clipboard", ({ task }) => {
  const found = filesUnder(shippedFolders, /\.tsx?$/).flatMap((file) =>
    textOf(file)
      .split("\n")
      .filter((line) => touches.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  const named = Object.entries(allowed).flatMap(([file, lines]) =>
    lines.flatMap(([line, times]) => Array.from({ length: times }, () => `${file}: ${line}`)),
  );
  expect(found.toSorted()).toEqual(named.toSorted());
  proves(task, 8, `${found.length} places write to the clipboard, ${named.length} are named`);
});

test("what the panel copies as text is the page report only", () => {
  const copying = filesUnder(shippedFolders, /\.tsx?$/).filter((file) =>
    /\bcopyText\s*\(/.test(textOf(file)),
  );
  expect(copying).toEqual(["components/PageReport.tsx"]);
});
