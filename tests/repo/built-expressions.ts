// The expressions that are built while the product runs: one row for each file that builds any, with work that builds
// every one of them. What somebody else writes (a name, a label, a pattern) is sought as text and never built into one.

/** The file that builds, and the work that makes it build. */
export const building: Readonly<Record<string, () => Promise<void>>> = {
  "utils/api-center/headings.ts": async () => {
    await import("../../utils/api-center/headings.ts");
  },
  "utils/form/mentions.ts": async () => {
    await import("../../utils/form/mentions.ts");
  },
};
