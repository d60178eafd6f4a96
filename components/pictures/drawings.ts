// Draws where to look on the real page in each step, with a few shapes. It copies nothing from a site and shows only
// the place. The words are those that the sites show in every language (docs/facts/exact-online.md "The App Centre",
// docs/facts/api-center.md "The form").
import type { StepName } from "../../utils/domain/steps.ts";

/**
 * `box`: an element of the page. `bar`: a line of its text. `here`: the place to look at. `way`: an arrow from one to
 * the next.
 */
type ShapeKind = "box" | "bar" | "here" | "word" | "wordHere" | "struck" | "way" | "tick" | "eye";

/** A shape in the picture with its position and size. Words have only a position. */
export interface Shape {
  kind: ShapeKind;
  x: number;
  y: number;
  width?: number;
  height?: number;
  word?: string;
}

const bar = (x: number, y: number, width: number): Shape => ({ kind: "bar", x, y, width, height: 5 });
const box = (x: number, y: number, width: number, height: number): Shape => ({
  kind: "box",
  x,
  y,
  width,
  height,
});
const here = (x: number, y: number, width: number, height: number): Shape => ({
  ...box(x, y, width, height),
  kind: "here",
});
const word = (x: number, y: number, text: string, kind: ShapeKind = "word"): Shape => ({
  kind,
  x,
  y,
  word: text,
});
const way = (x: number, y: number, width: number): Shape => ({ kind: "way", x, y, width });

/** The size of every picture, in the picture's own units. */
export const size = { width: 280, height: 92 };

/** The shapes of each step's picture. */
export const drawings: Readonly<Record<StepName, readonly Shape[]>> = {
  "api-center": [
    word(10, 14, "API Center"),
    bar(10, 32, 42),
    bar(10, 46, 34),
    bar(10, 60, 38),
    box(68, 26, 60, 54),
    here(136, 26, 84, 54),
    word(144, 56, "Exact Online", "wordHere"),
    box(228, 26, 42, 54),
  ],
  "app-centre": [
    word(10, 14, "App Centre"),
    here(150, 24, 120, 22),
    { kind: "bar", x: 160, y: 32, width: 74, height: 6 },
    way(244, 35, 14),
    box(10, 24, 60, 56),
    box(80, 24, 60, 56),
    bar(160, 60, 90),
    bar(160, 72, 64),
  ],
  register: [
    box(40, 10, 200, 76),
    bar(52, 22, 34),
    here(130, 16, 100, 16),
    word(52, 48, "Redirect URI"),
    here(130, 37, 100, 16),
    box(52, 62, 10, 10),
    bar(68, 65, 70),
    box(176, 60, 54, 18),
    bar(186, 67, 34),
  ],
  // As on the app's page: the webhook secret is beside the client ID and before the client secret.
  credentials: [
    word(10, 15, "Client ID"),
    here(10, 21, 138, 18),
    bar(18, 28, 104),
    word(172, 15, "Webhook secret", "struck"),
    box(172, 21, 98, 18),
    bar(180, 28, 56),
    word(10, 61, "Client secret"),
    here(10, 67, 138, 18),
    word(18, 80, "••••••••", "wordHere"),
    { kind: "eye", x: 154, y: 76 },
  ],
  administration: [
    word(10, 19, "Exact Online"),
    here(92, 8, 140, 18),
    { kind: "bar", x: 102, y: 14, width: 100, height: 6 },
    bar(10, 44, 50),
    bar(10, 58, 40),
    bar(10, 72, 46),
    box(80, 38, 190, 44),
  ],
  fill: [
    word(10, 14, "API Center"),
    ...[22, 36, 50, 64, 78].flatMap((y) => [bar(20, y, 44), box(80, y - 3, 92, 11)]),
    way(206, 50, -24),
    here(210, 38, 60, 24),
    bar(220, 48, 40),
  ],
  connect: [
    here(6, 34, 40, 24),
    word(14, 49, "Save", "wordHere"),
    way(48, 46, 11),
    here(62, 34, 66, 24),
    word(71, 49, "Authorize", "wordHere"),
    way(130, 46, 11),
    here(144, 34, 100, 24),
    word(152, 49, "Test Connection", "wordHere"),
    { kind: "tick", x: 262, y: 46 },
  ],
};
