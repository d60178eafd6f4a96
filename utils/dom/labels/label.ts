// A label of a control: its words, and how it is tied to the control.

import type { Piece } from "../text/text-beside.ts";

export type LabelSource =
  | "label"
  | "wrapping"
  | "labelledby"
  | "aria-label"
  | "legend"
  | "before"
  | "floating"
  | "left"
  | "above"
  | "row"
  | "column"
  | "term"
  | "far"
  | "placeholder"
  | "title";

export interface Label {
  text: string;
  source: LabelSource;
  /** Where it begins on the page; absent for what stands in an attribute. */
  at?: Node;
}

export interface PlacedLabel {
  lines: Piece[][];
  source: LabelSource;
}
