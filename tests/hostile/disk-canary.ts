// Makes a secret that exists nowhere else, and a title that may be on disk. The title shows that the scan looks where
// the browser writes.
import { randomText } from "../sandbox/state.ts";
import { scanFolder, type Scan } from "./disk-scan.ts";
import { spellingNames, spellingsOf } from "./disk-spellings.ts";

/** A made-up secret and title for one profile. */
export interface Canary {
  secret: string;
  /** Makes a new title for each form. So an older title on disk says nothing about the new form. */
  newTitle(): string;
  /** Returns whether the form's title, up to its last letter, is in one of the browser's session files. */
  titleIsWritten(): boolean;
  /** Scans the profile for the secret and adds the result to the report. */
  scan(moment: string): Scan;
  report: { moment: string; scan: Scan }[];
  /** The number of ways of writing the secret that the scan looks for. */
  spellings: number;
}

/** Makes a canary for a profile. `sessionFiles` matches the browser's own files with the content of forms. */
export function canaryFor(profile: string, sessionFiles: RegExp): Canary {
  const secret = randomText(24);
  const spellings = spellingsOf(secret);
  const report: Canary["report"] = [];
  let title = "";
  return {
    secret,
    report,
    spellings: spellingNames(spellings).length,
    newTitle: () => (title = randomText(16)),
    titleIsWritten: () =>
      scanFolder(profile, spellingsOf(title), sessionFiles).hits.some(
        ({ spelling }) => !spelling.startsWith("a piece"),
      ),
    scan(moment) {
      const scan = scanFolder(profile, spellings);
      report.push({ moment, scan });
      return scan;
    },
  };
}

/** Returns what all scans together found. The figure is the same in every good run. */
export function reportOf({ report, spellings }: Canary): { hits: string[]; files: number; figure: string } {
  const hits = report.flatMap(({ moment, scan }) =>
    scan.hits.map(({ file, by, spelling }) => `${moment}: ${file} (${by ?? "plain"}, ${spelling})`),
  );
  return {
    hits,
    files: report.reduce((total, { scan }) => total + scan.files, 0),
    figure: `${hits.length} hits at ${report.length} moments, in ${spellings} spellings`,
  };
}
