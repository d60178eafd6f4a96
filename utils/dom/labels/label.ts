// Types of a label of a control: its words, and how it belongs to the control.

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
  /** Node where the label begins on the page. Absent for a label from an attribute. */
  at?: Node;
}

export interface PlacedLabel {
  lines: Piece[][];
  source: LabelSource;
}
