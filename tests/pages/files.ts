// The files of a page under test: what is answered at each of its addresses.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Addresses with files below `fixtures/`, or with HTML text itself. */
export type Files = Readonly<Record<string, string>>;

const types: Readonly<Record<string, string>> = {
  xml: "text/xml; charset=utf-8",
  html: "text/html; charset=utf-8",
};

export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/** What a page's server answers; 404 where it has no file. */
export async function answerFor(files: Files, url: string): Promise<Answer> {
  const file = files[url];
  if (file === undefined) return { status: 404, contentType: types["html"]!, body: "" };
  const body = file.startsWith("<")
    ? file
    : await readFile(join(import.meta.dirname, "fixtures", file), "utf8");
  return { status: 200, contentType: types[file.split(".").at(-1)!] ?? types["html"]!, body };
}
