// Checks that docs/permissions.md names exactly what the shipped manifests ask for.
import { expect, test } from "vitest";
import { builds, manifestOf } from "./builds.ts";
import { textOf } from "./sources.ts";

/** Returns the first cell of each row of the table under a heading, without its backquotes. */
function namedUnder(heading: string): string[] {
  const [, after = ""] = textOf("docs/permissions.md").split(`## ${heading}\n`);
  const [section = ""] = after.split("\n## ");
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!).toSorted();
}

/** Returns everything that all builds together ask for under a key of the manifest. */
function askedFor(key: "permissions" | "host_permissions"): string[] {
  const all = builds.flatMap(({ folder }) => manifestOf(folder)[key] as string[]);
  return [...new Set(all)].toSorted();
}

test("each permission is explained, and none that is not asked for", () => {
  expect(askedFor("permissions").length).toBeGreaterThan(0);
  expect(namedUnder("Permissions")).toEqual(askedFor("permissions"));
});

test("each host is explained, and none that is not asked for", () => {
  expect(askedFor("host_permissions").length).toBeGreaterThan(0);
  expect(namedUnder("Hosts")).toEqual(askedFor("host_permissions"));
});

test("every page about trust is linked from the README, with what the publisher fills in", () => {
  const readme = textOf("README.md");
  const pages = ["threat-model", "privacy", "permissions", "security", "promises"];
  expect(pages.filter((page) => !readme.includes(`(docs/${page}.md)`))).toEqual([]);
  const contacts = pages
    .filter((page) => page !== "promises")
    .flatMap((page) => textOf(`docs/${page}.md`).match(/\b[A-Z]+-CONTACT\b/g) ?? []);
  expect(contacts.length).toBeGreaterThan(0);
  expect(contacts.filter((contact) => !readme.includes(contact))).toEqual([]);
});
