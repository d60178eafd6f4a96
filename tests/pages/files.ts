// Serves the files of a page under test: what is returned at each of its addresses.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Addresses, each with a file below `fixtures/` or with HTML text itself. */
export type Files = Readonly<Record<string, string>>;

const types: Readonly<Record<string, string>> = {
  xml: "text/xml; charset=utf-8",
  html: "text/html; charset=utf-8",
};

/** What the server returns. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/** Returns what a page's server answers: 404 where it has no file. */
export async function answerFor(files: Files, url: string): Promise<Answer> {
  const file = files[url];
  if (file === undefined) return { status: 404, contentType: types["html"]!, body: "" };
  const body = file.startsWith("<")
    ? file
    : await readFile(join(import.meta.dirname, "fixtures", file), "utf8");
  return { status: 200, contentType: types[file.split(".").at(-1)!] ?? types["html"]!, body };
}
