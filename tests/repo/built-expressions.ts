// Lists the regular expressions that the product builds at run time: one row for each file that builds any, with code
// that makes it build all of them. Text from outside (a name, a label, a pattern) is searched for as text, and never
// becomes an expression.

/** Each file that builds expressions, with code that makes it build them. */
export const building: Readonly<Record<string, () => Promise<void>>> = {
  "utils/api-center/headings.ts": async () => {
    await import("../../utils/api-center/headings.ts");
  },
  "utils/form/mentions.ts": async () => {
    await import("../../utils/form/mentions.ts");
  },
};
