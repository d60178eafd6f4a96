// Looks through markup without a DOM: what stands before its first element, and the tags of a page of HTML. Both go once
// from left to right, however the text is written; expressions over tags that may never end do not.

const space = /\s/;

/** Where the first element or document type of a text begins, past processing instructions and comments; -1 where none does. */
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

export interface Tag {
  /** In lower case, as are the names of attributes. */
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** What these hold is text, whatever it looks like. */
const holdingText: ReadonlySet<string> = new Set(["script", "style", "textarea", "title"]);
const closing = /<\/(script|style|textarea|title)/gi;
const nameIn = /[a-z][^\s/>]{0,40}/iy;

/**
 * The opening tags of a page, in order; those in comments and in scripts are none. A tag that never ends is none either,
 * and nothing comes after it, as for a browser.
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

/** Where the text that an element holds ends; -1 where it never does. */
function endOfText(html: string, name: string, from: number): number {
  closing.lastIndex = from;
  for (let found = closing.exec(html); found; found = closing.exec(html))
    if (found[1]!.toLowerCase() === name) return found.index;
  return -1;
}

/** The attributes of a tag, the first of each name, and where the tag ends; null where it does not. */
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
