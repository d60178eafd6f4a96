// Tests which field each control or value gets from its labels. `null` means: without a label, or not one of our
// fields.
import type { PageRow } from "../row.ts";

/** The five fields by their ids, and one id that is not a field. */
const allFive = {
  title: "title",
  id: "clientId",
  secret: "clientSecret",
  country: "country",
  division: "division",
  previous: "other",
} as const;

const form = "https://app.apicenter.io/dashboard/7/applications/exact-online/new";

function row(
  name: string,
  file: string,
  expect: Record<string, string | null>,
  more: Partial<PageRow> = {},
): PageRow {
  return { name, file: `labels/${file}.html`, url: form, read: "fields", expect, ...more };
}

const columns = { id: "clientId", webhook: "webhookSecret", secret: "clientSecret" };

export const labelRows: readonly PageRow[] = [
  row("reads every way an author ties a label to a control", "tied", {
    for: "clientId",
    wrapping: "clientSecret",
    labelledby: "division",
    aria: "country",
    placeholder: "title",
    title: "redirectUri",
    "hidden-label": "appName",
    "broken-for": "clientId",
  }),
  row("reads a label through stars, icons, tooltips, help and fillers", "stars", {
    icon: "clientId",
    tooltip: "clientSecret",
    "help-inline": "division",
    "help-below": "country",
    filler: "clientId",
    upper: "clientId",
    "help-button": "title",
  }),
  row("takes no field for one whose name only begins or ends like it", "others", {
    webhook: "webhookSecret",
    expires: "other",
    "division-name": null,
    company: "companyId",
    confirm: "other",
    previous: "other",
    "webhook-in-parentheses": "other",
    "two-names": null,
    "expires-small": "other",
    "secret-of-what": null,
  }),
  row("reads text before a control in its own wrapper, under headings", "wrappers", {
    title: "title",
    id: "clientId",
    secret: "clientSecret",
    country: "country",
    division: "division",
  }),
  row("reads labels and inputs that lie flat under each other", "flat", {
    id: "clientId",
    secret: "clientSecret",
    division: "division",
    unlabelled: null,
  }),
  row("reads labels and inputs that lie flat beside each other", "flat-inline", {
    id: "clientId",
    secret: "clientSecret",
    unlabelled: null,
  }),
  row("reads the label in the cell to the left", "table-left", {
    ...columns,
    "empty-cell": null,
    division: "division",
    "second-in-cell": null,
  }),
  row("reads the headings of columns", "table-head", {
    id1: "clientId",
    webhook1: "webhookSecret",
    secret1: "clientSecret",
    id2: "clientId",
    webhook2: "webhookSecret",
    secret2: "clientSecret",
  }),
  row("reads rows under the headings Property and Value", "table-value", columns),
  row("reads a row of labels above a row of inputs", "table-above", columns),
  row("reads the term of a description, for the first value only", "dl", {
    ...columns,
    second: null,
    redirect: "redirectUri",
  }),
  row("reads labels and values that stand in two columns of their own", "columns", {
    ...columns,
    division: "division",
  }),
  row("reads a grid of labels above values, whatever stands next in order", "grid-rows", {
    ...columns,
    country: "country",
    division: "division",
    title: "title",
  }),
  row("reads a grid by where things stand, not by their order", "grid-areas", columns),
  row("reads a floating label behind its input, but no caption under one", "floating", {
    ...columns,
    caption: null,
  }),
  row("does not take a caption under one input for the label of the next", "captions", {
    id: null,
    secret: null,
    last: null,
  }),
  row("gives a label to one control only", "shared", {
    first: "clientId",
    second: null,
    left: null,
    right: null,
    division: "division",
    under: null,
  }),
  row("leaves a control after a labelled one unlabelled", "after-labelled", {
    id: "clientId",
    unlabelled: null,
    next: "clientSecret",
  }),
  row("reads two labelled columns side by side", "side-by-side", { ...columns, division: "division" }),
  row("reads inside open shadow roots, and slots", "shadow-open", {
    id: "clientId",
    secret: "clientSecret",
    division: "division",
  }),
  row("reads inside closed shadow roots, and slots", "shadow-closed", {
    id: "clientId",
    secret: "clientSecret",
    division: "division",
    country: "country",
  }),
  row(
    "reads in a frame of the same origin",
    "frames",
    { id: "clientId", secret: "clientSecret" },
    { also: { "https://app.apicenter.io/inner": "labels/frame-inner.html" } },
  ),
  row("is not misled by fields named like the DOM's own methods", "clobbered", {
    id: "clientId",
    secret: "clientSecret",
  }),
  row("knows the Dutch words", "words-nl", allFive),
  row("knows the French words", "words-fr", allFive),
  row("knows the German words", "words-de", allFive),
  row("reads what a group of radios is called", "radios", {
    fieldset: "country",
    division: "division",
    box: "country",
    aria: "country",
  }),
];
