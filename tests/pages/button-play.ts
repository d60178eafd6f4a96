// Plays the rows of button-rows.ts: the page's trick, then the user's presses. Counts the presses that the button
// accepts.
import { around, type Person, type dressedRows, type baredRows, type borrowedRows } from "./button-rows.ts";

/**
 * Milliseconds before a press. A press counts after the button has stood still for half a second; the rest is for the
 * browser, which reports visibility late.
 */
export const standing = 900;

/** A user, and the number of presses that counted so far. */
export interface Pressed {
  person: Person;
  presses(): Promise<number>;
}

/** Returns the middle of the button, in CSS pixels of the window. */
export async function middle(person: Person): Promise<readonly [number, number]> {
  return (await person.run(around("return [x, y]"))) as [number, number];
}

/** Moves to the button, waits there, and presses it. */
export async function press(person: Person, [x, y]: readonly [number, number]): Promise<void> {
  await person.move(x - 3, y);
  await person.move(x, y);
  await person.wait(standing);
  await person.down();
  // A browser needs this long to report that a cover is gone.
  await person.wait(250);
  await person.up();
}

/**
 * Makes a press that counts. It proves that the button works, so an earlier press could have counted. On a busy machine
 * the first try may come too soon.
 */
export async function pressed({ person, presses }: Pressed): Promise<number> {
  const before = await presses();
  for (let tries = 0; tries < 3 && (await presses()) === before; tries += 1)
    await press(person, await middle(person));
  return (await presses()) - before;
}

/** Returns how many presses counted on a button that the page uncovered only during the press. */
export async function playBared(
  { person, presses }: Pressed,
  { code }: (typeof baredRows)[number],
): Promise<number> {
  const point = await middle(person);
  await person.run(around(code));
  await press(person, point);
  await person.wait(100);
  return presses();
}

/** Returns how many keys counted that the user meant for the page. */
export async function playBorrowed(
  { person, presses }: Pressed,
  { code, keys, first, after = "" }: (typeof borrowedRows)[number],
): Promise<number> {
  if (first) {
    // Stop the page from sending its form when it is pressed.
    await person.run(`addEventListener("click", (event) => event.preventDefault())`);
    const box = `const { left, top, width, height } = ${first}.getBoundingClientRect()`;
    const [x, y] = (await person.run(
      around(`return (() => { ${box}; return [left + width / 2, top + height / 2] })()`),
    )) as [number, number];
    await person.move(x, y);
    await person.down();
    await person.up();
  }
  await person.run(around(code));
  await person.wait(standing);
  for (const key of keys) {
    await person.key(key);
    await person.wait(standing);
  }
  if (keys.length === 0) {
    await person.move(5, 5);
    await person.down();
    await person.up();
    await person.wait(standing);
    await person.key(" ");
    await person.key("Enter");
  }
  await person.wait(50);
  const counted = await presses();
  if (after) {
    await person.run(around(after));
    // The button may have moved away.
    await person.wait(standing);
  }
  return counted;
}

/** Returns whether the button still looks the same after the page changed it, and how many presses on it counted. */
export async function playDressed(
  { person, presses }: Pressed,
  { code }: (typeof dressedRows)[number],
): Promise<{ looksTheSame: boolean; counted: number }> {
  const [x, y] = await middle(person);
  // Leaves out the button's round ends, where the page shows beside it.
  const box = (await person.run(
    around("return { x: left + 20, y: top + 4, width: width - 40, height: height - 8 }"),
  )) as Parameters<Person["picture"]>[0];
  await person.move(x - 3, y);
  await person.move(x, y);
  const before = await person.picture(box);
  await person.run(around(code));
  await person.wait(100);
  await press(person, [x, y]);
  const counted = await presses();
  const after = await person.picture(box);
  return { looksTheSame: (await differing(person, before, after)) < 0.02, counted };
}

/**
 * Returns the part of two pictures that differs visibly, between 0 and 1. The pictures are made smaller first, because
 * browsers smooth letters in several ways.
 */
function differing(person: Person, ...pictures: Uint8Array[]): Promise<number> {
  const texts = pictures.map((picture) => `data:image/png;base64,${Buffer.from(picture).toString("base64")}`);
  return person.run(`Promise.all(${JSON.stringify(texts)}.map(async (text) => {
    const image = await createImageBitmap(await (await fetch(text)).blob());
    const [width, height] = [image.width, image.height].map((side) => Math.ceil(side / 4));
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  })).then(([one, other]) => one.length === other.length ? one.filter((value, at) => Math.abs(value - other[at]) > 80).length / one.length : 1)`) as Promise<number>;
}
