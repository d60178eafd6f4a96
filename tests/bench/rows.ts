// The rows of the bench: what is measured, what it is compared with, what to aim for, and what it means to a user.

/** One row of the bench. */
export interface Row {
  name: string;
  /** `ms` when absent. */
  unit?: "ms" | "MB";
  /** What is measured in turn with it. Its median is what the ratio is of. */
  beside?: string;
  /** `most`: at most this much, in the row's unit. `times`: at most this many times what is beside it. */
  aim: { most: number } | { times: number };
  /** What it means to a user, in one sentence. */
  meaning: string;
}

const lookMeaning = "What one look at such a page may cost before the page itself is felt to stop.";

/** All rows, in the order in which they are measured. A word on the command line chooses rows by key and name. */
export const rows = {
  fill: {
    name: "fill: click to result, five text inputs",
    beside: "floor's fill",
    aim: { times: 2.5 },
    meaning: "How long somebody waits after the click until it says that the five values stand in the form.",
  },
  fillInPage: {
    name: "fill: five text inputs, in the page alone",
    aim: { most: 100 },
    meaning: "The part of a fill in which the form itself is written and read back.",
  },
  popupAwake: {
    name: "popup: navigation to data-ready, awake",
    beside: "bare page",
    aim: { times: 1.5 },
    meaning: "How long the popup takes to show its buttons while the background is running.",
  },
  popupAsleep: {
    name: "popup: navigation to data-ready, asleep, no site",
    beside: "the same, awake",
    aim: { times: 1.3 },
    meaning: "How long the popup takes when the browser has stopped the background, as after some minutes.",
  },
  panel: {
    name: "panel: navigation to data-ready",
    beside: "bare page",
    aim: { times: 1.8 },
    meaning: "How long the side panel takes to show the steps beside the form.",
  },
  taxQuiet: {
    name: "page tax: 20,000 nodes, nothing to type in",
    beside: "empty script",
    aim: { most: 2 },
    meaning: "What every page of API Center pays for the extension while there is nothing to fill in.",
  },
  taxBoxes: {
    name: "page tax: 20,000 nodes, boxes but no form",
    beside: "empty script",
    aim: { most: 2 },
    meaning: "The same on a page with a search box and a long table of checkboxes.",
  },
  taxForm: {
    name: "page tax: 20,000 nodes and the form",
    beside: "empty script",
    aim: { most: 10 },
    meaning: "What the page with the form pays until the button stands beside it.",
  },
  lookForm: {
    name: "look: 20,000 nodes, with the form",
    aim: { most: 3 },
    meaning: "What one look costs after something changed on the page with the form.",
  },
  lookQuiet: {
    name: "look: 20,000 nodes, without the form",
    aim: { most: 1 },
    meaning: "What one look costs after something changed on a page without the form.",
  },
  lookBoxes200: { name: "look: 200 labelled boxes beside the form", aim: { most: 50 }, meaning: lookMeaning },
  lookBoxes2000: {
    name: "look: 2,000 labelled boxes beside the form",
    aim: { most: 50 },
    meaning: lookMeaning,
  },
  lookForms: { name: "look: 300 such forms", aim: { most: 50 }, meaning: lookMeaning },
  lookTwoBoxes: {
    name: "look: 20,000 nodes, two boxes without a word",
    aim: { most: 50 },
    meaning: lookMeaning,
  },
  lookArticle: { name: "look: an article of a million characters", aim: { most: 50 }, meaning: lookMeaning },
  list5000: {
    name: "5,000 administrations: click to first row",
    beside: "fetch and parser alone",
    aim: { times: 1.5 },
    meaning: "How long an accountant waits for the list of administrations.",
  },
  list100000: {
    name: "100,000 administrations: click to result",
    beside: "parser alone",
    aim: { times: 2 },
    meaning: "How long the largest list takes that anybody may have.",
  },
  listMemory: {
    name: "100,000 administrations: heaps while loading",
    unit: "MB",
    aim: { most: 300 },
    meaning: "The most memory that the extension's own scripts hold while the largest list is loaded.",
  },
  keystroke: {
    name: "100,000 administrations: keystroke to results",
    aim: { most: 50 },
    meaning: "How long a search in the largest list takes after each key.",
  },
  panelList: {
    name: "panel: navigation to data-ready, 100,000 stored",
    beside: "without a list",
    aim: { times: 1.1 },
    meaning: "Whether a long list that was loaded before makes the side panel slower to open.",
  },
  panelListRow: {
    name: "panel: navigation to first row of 100,000",
    aim: { most: 300 },
    meaning: "How long a list that was loaded before takes to be there when the side panel is opened.",
  },
} satisfies Record<string, Row>;

/** The key of a row. */
export type RowKey = keyof typeof rows;

/** All keys, in the table's order. */
export const rowKeys = Object.keys(rows) as RowKey[];

/** Returns a row by its key. */
export const rowOf = (key: RowKey): Row => rows[key];

/** Returns the keys of the rows whose key or name has one of the words. All rows when there is no word. */
export function chosenRows(words: readonly string[]): ReadonlySet<RowKey> {
  const has = (key: RowKey) => {
    const text = `${key} ${rowOf(key).name}`.toLowerCase();
    return words.some((word) => text.includes(word.toLowerCase()));
  };
  return new Set(words.length === 0 ? rowKeys : rowKeys.filter(has));
}
