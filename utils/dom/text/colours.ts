// Reads colours as the browser computes them, and says whether a user can tell two of them apart.

/** Red, green and blue from 0 to 255, then the opacity from 0 to 1. */
export type Colour = readonly [number, number, number, number];

export const white: Colour = [255, 255, 255, 1];
const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;
const known = new Map<string, Colour | null>();
const maxKnown = 200;

/** Reads a computed colour. Returns null where the colour cannot be read. */
export function colourOf(text: string): Colour | null {
  const found = plain.exec(text);
  if (found) return [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4] ?? 1)];
  if (!known.has(text)) {
    if (known.size >= maxKnown) known.clear();
    known.set(text, painted(text));
  }
  return known.get(text)!;
}

/** Reads a colour in another notation (`oklch(…)`, `color(…)`): paints one point with it and reads that point. */
function painted(text: string): Colour | null {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

/** Returns the colour that is seen when one colour lies over another. */
export function laidOver([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), alpha + below[3] * (1 - alpha)];
}

/**
 * Below this contrast, and where each part of the colours differs by less than this, nobody can read one on the other.
 */
const minContrast = 1.12;
const minDifference = 48;

function brightness([red, green, blue]: Colour): number {
  const linear = (part: number) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Returns whether a user cannot tell two colours apart. */
export function looksLike(one: Colour, other: Colour): boolean {
  const [high, low] = [brightness(one), brightness(other)].toSorted((a, b) => b - a) as [number, number];
  const apart = Math.max(...[0, 1, 2].map((part) => Math.abs(one[part]! - other[part]!)));
  return (high + 0.05) / (low + 0.05) < minContrast && apart < minDifference;
}

/** Returns the colours that a gradient names. A colour that cannot be read is null. */
export function coloursIn(image: string): (Colour | null)[] {
  return (image.match(/(?:rgba?|color|oklch|oklab|lch|lab)\([^()]*\)/g) ?? []).map(colourOf);
}
