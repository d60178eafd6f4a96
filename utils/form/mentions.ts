// Finds where on a page the words for a credential are. Reads each text once, from left to right, however deep it is.
import {
  attributeOf,
  contains,
  isElement,
  parentOf,
  textContentOf,
  textsBelow,
  type Root,
} from "../dom/dom.ts";
import { spend } from "../dom/look.ts";
import { rootText } from "../dom/text/root-text.ts";
import { plainPiece, plainWords } from "../domain/countries.ts";
import { learnedFor, wordTable } from "../domain/labels-of-fields.ts";

interface Names {
  /** The names by their first word, each without that word: a text is searched once for each first word. */
  byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /**
   * What a text in plain letters must match to contain any of the names. Most pages end here, unread. Null where names
   * were learned.
   */
  first: RegExp | null;
}

export interface CredentialWords {
  /** The names of a client ID. */
  id: Names;
  /** The names of a client secret, or of another connector's credential. */
  secret: Names;
}

export interface Mentions {
  ids: Element[];
  secrets: Element[];
}

/** Maximum number of other characters between the words of a name. */
const between = 16;
const naming = ["aria-label", "placeholder", "title"];
const idNames = wordTable.fields.clientId;
const secretNames = [...wordTable.fields.clientSecret, ...wordTable.fields.token];
let known: { learned: string; words: CredentialWords } | undefined;

const wordsIn = (name: string): string[] =>
  plainWords(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function byFirstWord(names: readonly string[]): Names["byFirst"] {
  const all = names.map(wordsIn).filter((words) => words.length > 0);
  return new Map(
    all.map(([first]) => [first!, all.filter((one) => one[0] === first).map((one) => one.slice(1))]),
  );
}

/** Returns the names of both credentials, learned names included. */
export function credentialWords(): CredentialWords {
  const [ids, secrets] = [learnedFor("clientId"), learnedFor("clientSecret")];
  const learned = [ids, secrets].join("\n");
  if (known?.learned !== learned)
    known = {
      learned,
      words: {
        id: namesOf(idNames, ids, anyId),
        secret: namesOf(secretNames, secrets, anySecret),
      },
    };
  return known.words;
}

function namesOf(table: readonly string[], learned: readonly string[], first: RegExp): Names {
  return { byFirst: byFirstWord([...table, ...learned]), first: learned.length > 0 ? null : first };
}

const anyId = new RegExp([...byFirstWord(idNames).keys()].join("|"), "i");
const anySecret = new RegExp([...byFirstWord(secretNames).keys()].join("|"), "i");
const notPlain = /[\u0080-\uffff]/;

/** Checks quickly whether a text is worth searching for names. */
const maySay = (text: string, { first }: Names): boolean =>
  text !== "" && (first === null || first.test(text) || notPlain.test(text));

/**
 * How many characters of a long text are turned into plain words at a time, until one part contains a name. `shared`:
 * the characters that two parts have in common; no name is longer.
 */
const part = 20_000;
const shared = 1_000;

/** Checks whether a text contains one of these names, its words in order and near each other. */
export function says(text: string, names: Names): boolean {
  if (!maySay(text, names)) return false;
  for (let from = 0; from < text.length; from += part) {
    const piece = text.slice(from, from + part + shared);
    spend(piece.length / 500);
    if (maySay(piece, names) && !matchesIn(plainWords(piece), names).next().done) return true;
  }
  return false;
}

/** Yields the start and the end of each name in a text of plain words. */
function* matchesIn(plain: string, { byFirst }: Names): Generator<{ from: number; to: number }> {
  for (const [first, all] of byFirst)
    for (let from = plain.indexOf(first); from >= 0; from = plain.indexOf(first, from + 1))
      for (const others of all) {
        const to = endOf(plain, from + first.length, others);
        if (to !== null) yield { from, to };
      }
}

/**
 * Finds the other words of a name after `begin`. Returns the position where they end; null where they do not follow.
 */
function endOf(plain: string, begin: number, others: readonly string[]): number | null {
  let at = begin;
  for (const word of others) {
    const near = plain.slice(at, at + between + word.length).indexOf(word);
    if (near < 0) return null;
    at += near + word.length;
  }
  return at;
}

/** Returns the names that a box has in its own attributes. */
export function ownNames(box: Element): string[] {
  return naming.flatMap((name) => attributeOf(box, name) ?? []);
}

/**
 * Returns the smallest elements of a root whose text contains a name, and the boxes whose own attributes contain one.
 */
export function mentionsIn(root: Root, boxes: readonly Element[], words: CredentialWords): Mentions {
  const whole = rootText(root);
  const read = maySay(whole, words.id) || maySay(whole, words.secret) ? readTexts(root) : null;
  const named = boxes.map((box) => ({ box, names: ownNames(box) })).filter(({ names }) => names.length > 0);
  const saying = (names: Names): Element[] => [
    ...(read ? smallestOf(read, names) : []),
    ...named.filter((one) => one.names.some((name) => says(name, names))).map(({ box }) => box),
  ];
  return { ids: saying(words.id), secrets: saying(words.secret) };
}

interface ReadTexts {
  plain: string;
  texts: Text[];
  /** The position in `plain` where each text begins. */
  starts: number[];
}

/** Matches a text that needs more than lower case to become plain words: only such a text is converted on its own. */
const unlikePlain = /[^!-~ ]| {2}/;

function readTexts(root: Root): ReadTexts {
  const pieces: string[] = [];
  const read: ReadTexts = { plain: "", texts: [], starts: [] };
  const next = textsBelow(root);
  let length = 0;
  let isSpaced = true;
  for (let text = next(); text; text = next()) {
    const raw = textContentOf(text);
    spend(0.5 + raw.length / 400);
    const plain = unlikePlain.test(raw) ? plainPiece(raw) : raw;
    const piece: string = isSpaced && plain.startsWith(" ") ? plain.slice(1) : plain;
    if (piece === "") continue;
    isSpaced = piece.endsWith(" ");
    read.texts.push(text);
    read.starts.push(length);
    pieces.push(piece);
    length += piece.length;
  }
  read.plain = pieces.join("").toLowerCase();
  return read;
}

/** Returns the index of the text that contains a character. */
function placeOf(starts: readonly number[], character: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= character) low = middle;
    else high = middle;
  }
  return low;
}

/** Returns the smallest elements that contain a name, and every element that has a name in one text of its own. */
function smallestOf({ plain, texts, starts }: ReadTexts, names: Names): Element[] {
  const found = new Map<Element, { isOwn: boolean }>();
  for (const { from, to } of matchesIn(plain, names)) {
    spend(1);
    const [first, last] = [texts[placeOf(starts, from)]!, texts[placeOf(starts, to - 1)]!];
    const isOwn = first === last;
    let box = parentOf(first);
    while (box && !contains(box, last)) box = parentOf(box);
    if (isElement(box)) found.set(box, { isOwn: isOwn || (found.get(box)?.isOwn ?? false) });
  }
  const outer = new Set<Node>();
  for (const box of found.keys())
    for (let at = parentOf(box); at && !outer.has(at); at = parentOf(at)) outer.add(at);
  return [...found].flatMap(([box, { isOwn }]) => (isOwn || !outer.has(box) ? [box] : []));
}
