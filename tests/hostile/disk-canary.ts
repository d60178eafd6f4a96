// A made-up client secret that stands nowhere else, and a made-up title that may: it shows that the scan looks where the browser writes.
import { randomText } from "../sandbox/state.ts";
import { scanFolder, type Scan } from "./disk-scan.ts";
import { spellingNames, spellingsOf } from "./disk-spellings.ts";

export interface Canary {
  secret: string;
  /** A new title for each form, so that an older one on disk says nothing of it. */
  newTitle(): string;
  /** Whether the form's title, its last letters included, stands in one of the browser's own session files. */
  titleIsWritten(): boolean;
  /** Scans the profile for the secret and adds the outcome to the report. */
  scan(moment: string): Scan;
  report: { moment: string; scan: Scan }[];
  /** How many ways of writing the secret are looked for. */
  spellings: number;
}

/** A canary for a profile. `sessionFiles` are the browser's own, in which it keeps what stands in forms. */
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

/** What all scans together found; the figure is the same in every good run. */
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
