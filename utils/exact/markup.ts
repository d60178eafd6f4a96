// Reads markup without a DOM: where its first element starts, and the tags of an HTML page. Both functions read the
// text once from left to right, so their time is bounded for any text. A regular expression over tags that never end is
// not bounded.

const space = /\s/;

/**
 * Returns the index where the first element or document type begins, after processing instructions and comments.
 * Returns -1 where a text has neither.
 */
export function startOf(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && space.test(text[at]!)) at++;
    const [opens, closes] = text.startsWith("<!--", at)
      ? ["<!--", "-->"]
      : text.startsWith("<?", at)
        ? ["<?", "?>"]
        : [null, null];
    if (opens === null) return text[at] === "<" ? at : -1;
    const end = text.indexOf(closes, at + opens.length);
    if (end < 0) return -1;
    at = end + closes.length;
  }
}

/** An opening tag of HTML. */
export interface Tag {
  /** In lower case, like the names of attributes. */
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** The content of these elements is text, also where it looks like a tag. */
const holdingText: ReadonlySet<string> = new Set(["script", "style", "textarea", "title"]);
const closing = /<\/(script|style|textarea|title)/gi;
const nameIn = /[a-z][^\s/>]{0,40}/iy;

/**
 * Returns the opening tags of a page in order, without those in comments and scripts. Stops at a tag that never ends,
 * as a browser does.
 */
export function* tagsIn(html: string): Generator<Tag> {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    at++;
    nameIn.lastIndex = at;
    const name = nameIn.exec(html)?.[0].toLowerCase();
    if (name === undefined) continue;
    const read = attributesFrom(html, at + name.length);
    if (!read) return;
    at = read.end;
    yield { name, attributes: read.attributes };
    if (!holdingText.has(name)) continue;
    at = endOfText(html, name, at);
    if (at < 0) return;
  }
}

/** Returns the index where the text of an element ends, or -1 where it never ends. */
function endOfText(html: string, name: string, from: number): number {
  closing.lastIndex = from;
  for (let found = closing.exec(html); found; found = closing.exec(html))
    if (found[1]!.toLowerCase() === name) return found.index;
  return -1;
}

/**
 * Returns the attributes of a tag and the index where the tag ends. Of two attributes with one name it keeps the first.
 * Returns null where the tag never ends.
 */
function attributesFrom(html: string, from: number): { attributes: Map<string, string>; end: number } | null {
  const attributes = new Map<string, string>();
  let at = from;
  const upTo = (ends: (mark: string) => boolean): string => {
    const begin = at;
    while (at < html.length && !ends(html[at]!)) at++;
    return html.slice(begin, at);
  };
  const isSpace = (mark: string) => space.test(mark);
  for (;;) {
    upTo((mark) => !isSpace(mark) && mark !== "/");
    if (at >= html.length) return null;
    if (html[at] === ">") return { attributes, end: at + 1 };
    const begin = at++;
    upTo((mark) => isSpace(mark) || mark === "/" || mark === ">" || mark === "=");
    const name = html.slice(begin, at).toLowerCase();
    upTo((mark) => !isSpace(mark));
    let value = "";
    if (html[at] === "=") {
      at++;
      upTo((mark) => !isSpace(mark));
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        at++;
        value = upTo((mark) => mark === quote);
        at++;
      } else value = upTo((mark) => isSpace(mark) || mark === ">");
    }
    if (!attributes.has(name)) attributes.set(name, value);
  }
}
