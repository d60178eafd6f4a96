// Masks class names and element names: keeps only the common words of web development (`form-control`,
// `el-input__inner`). Any other part of a class can be a customer, a theme or a hash.

const parts = new Set(
  `a accordion action actions active addon alert align ant app append application aria arrow authorisation area at auto avatar background badge
  bar base block body bold border bottom box breadcrumb btn button buttons bx caption card cell center centre chakra
  check checkbox checked chip choice choices clear clearfix clickable client close closed col collapse collapsed column
  columns combobox component composite connect container content control controls copy country create credential
  credentials dark data details dialog dirty disabled display divider division dl dt dd dropdown edit el element empty
  end error error- eye fa fade feedback field fieldset fields fill filled first fixed flex float floating fluid focus
  focused footer form full g grid group groups h has header heading helper help hidden hide hint horizontal hover html
  icon icons id image img info inline inner input inputs invalid is item items key label labels large last layout lazy left light line link
  list listbox loader loading lg m main margin mantine mask masked mat material mb md mdc medium menu message ml modal mr
  ms mt mui multi multiselect multiple mx my n name nav navbar navigation next ng none not notched notice number o off on
  open option options outer outline outlined overlay p pa padding page pane panel password pb placeholder pl point
  pointer popover popup portal position pr prefix prepend primary pristine product pt px py q radio react read readonly
  red required reset responsive results root row rows s search secondary secret section select selected selection selector
  separator settings sg shadow show shown shrink sidebar single size sizing slot sm small space spacer span split
  ss stack start state static status step steps sticky strong style styled submit success suffix svg switch tab table tabs tag
  tbody td text textarea textfield tg th thead theme tile time title titles toggle toolbar tooltip top touched tr
  transition trigger ts ui underline unstyled untouched up v valid validation value values variant vertical view
  visible vs vue w warning webhook wide width wizard wrap wrapper x xl xs xxl y z`.split(/\s+/),
);

/** Returns a name with each unknown part as `~` and each number as `#`. Returns null when it contains no known word. */
function maskName(name: string): string | null {
  const pieces = name
    .slice(0, 80)
    .replace(/([a-z])([A-Z])/g, "$1·$2")
    .split(/([-_·]+)/)
    .map((piece, at) => {
      if (at % 2 === 1) return piece === "·" ? "" : piece;
      if (/^\d{1,2}$/.test(piece)) return "#";
      return piece === "" || parts.has(piece.toLowerCase()) ? piece : "~";
    });
  return pieces.some((piece) => /[a-z]/i.test(piece)) ? pieces.join("") : null;
}

/**
 * Returns at most three class names of an element, masked: `.form-control.is-~`. Returns an empty text where none has a
 * known word.
 */
export function maskClasses(classes: string): string {
  const masked = classes
    .slice(0, 2000)
    .split(/\s+/)
    .flatMap((name) => maskName(name) ?? []);
  return [...new Set(masked)]
    .slice(0, 3)
    .map((name) => `.${name}`)
    .join("");
}

const tags = new Set(
  `a abbr address article aside b blockquote body br button canvas caption center cite code col colgroup data datalist dd
  details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html
  i iframe img input kbd label legend li main mark menu meter nav object ol optgroup option output p picture pre progress
  q s samp search section select slot small span strong sub summary sup svg table tbody td template textarea tfoot th thead
  time tr u ul var video`.split(/\s+/),
);

/**
 * Returns an element's name: a name of HTML unchanged, a custom element by its known parts, any other name as `other`.
 */
export function maskTag(tag: string): string {
  if (tags.has(tag)) return tag;
  return tag.includes("-") ? (maskName(tag) ?? "~-~") : "other";
}

const roles = new Set(
  `alert alertdialog article banner button cell checkbox columnheader combobox complementary contentinfo dialog document
  feed figure form generic grid gridcell group heading img link list listbox listitem main menu menubar menuitem
  menuitemradio navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader
  search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox toolbar tooltip
  tree treegrid treeitem`.split(/\s+/),
);

/** Returns an element's role when it is a role of ARIA, else null. */
export function maskRole(role: string | null): string | null {
  const first = role?.trim().split(/\s+/)[0] ?? "";
  return roles.has(first) ? first : null;
}
