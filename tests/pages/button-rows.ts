// Lists what a page may do to the button that a user presses (docs/promises.md, 4 and 5), and what must follow, in both
// browsers. Each row runs in the page's own world.

/** A user's hands on a page, whichever tool moves them. */
export interface Person {
  /** Runs code in the page's own world. Returns its result. */
  run(code: string): Promise<unknown>;
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  key(name: "Tab" | "Enter" | " "): Promise<void>;
  wait(milliseconds: number): Promise<void>;
  /** Returns a picture of a part of the page. */
  picture(box: { x: number; y: number; width: number; height: number }): Promise<Uint8Array>;
}

/**
 * Returns code with these names: `host` is the button's element, `x` and `y` its middle, `title` the form's first input,
 * `last` its last button.
 */
export const around = (code: string): string => `(() => {
  const host = document.querySelector("[data-exact-setup-fill]");
  const { left, top, width, height } = host.getBoundingClientRect();
  const x = left + width / 2, y = top + height / 2;
  const title = document.querySelector("input"), last = [...document.querySelectorAll("button")].at(-1);
  ${code}
})()`;

interface Row {
  name: string;
  /** Code for the page. */
  code: string;
  /** True where the row also runs in `npm test`. */
  often?: true;
}

const sheet = (rules: string) =>
  `const style = document.createElement("style"); style.textContent = ${JSON.stringify(rules)}; document.head.append(style);`;
const rulesOnly = (rules: string) =>
  `const rules = new CSSStyleSheet(); rules.replaceSync(${JSON.stringify(rules)}); document.adoptedStyleSheets = [rules];`;
const cover = (css: string) =>
  `const cover = document.createElement("div"); cover.className = "cover"; cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;pointer-events:none;${css}"; document.documentElement.append(cover);`;

/** Code that hides the button but lets presses through. `bare()` uncovers the button. */
const hiding = {
  "a cover that lets presses through": `${cover("background:#fff")} const bare = () => cover.remove();`,
  "a style sheet that fades everything": `${sheet("body { opacity: 0 }")} const bare = () => style.remove();`,
  "rules without an element that fade everything": `${rulesOnly("html { opacity: 0.05 }")} const bare = () => (document.adoptedStyleSheets = []);`,
  "rules that mask everything": `${rulesOnly("html { height: 100%; mask-image: linear-gradient(transparent, transparent) }")} const bare = () => rules.deleteRule(0);`,
  "a part of the page's body": `${sheet('body::after { content: ""; position: fixed; inset: 0; background: #fff; pointer-events: none; z-index: 2147483647 }')} const bare = () => (style.sheet.disabled = true);`,
  "a part of an element that is far away": `const far = document.createElement("i"); far.id = "far"; document.documentElement.append(far); ${sheet('#far { position: absolute; top: -99px } #far::before { content: ""; position: fixed; inset: 0; background: #fff; pointer-events: none; z-index: 2147483647 }')} const bare = () => far.remove();`,
  "a cover inside a component": `const part = document.createElement("x-cover"); part.attachShadow({ mode: "closed" }).innerHTML = "<div style='position:fixed;inset:0;background:#fff;pointer-events:none;z-index:2147483647'></div>"; document.documentElement.append(part); const bare = () => part.remove();`,
  "a popover's backdrop": `${sheet("#over::backdrop { background: white; pointer-events: none }")} const over = document.createElement("div"); over.id = "over"; over.popover = "manual"; over.style.cssText = "width:1px;height:1px;padding:0;border:0;inset:0 auto auto 0;pointer-events:none"; document.body.append(over); over.showPopover(); const bare = () => over.hidePopover();`,
} as const;

/** The event at which the page uncovers the button: during the press, before the extension hears of it. */
const moments = {
  "as the pointer goes down": "pointerdown",
  "as the mouse goes down": "mousedown",
  "as the pointer goes up": "pointerup",
  "in the click itself": "click",
} as const;

const names = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table & string)[];

/** The ways that `npm test` tries in both browsers. `npm run test:long` tries all. */
const often: ReadonlySet<string> = new Set([
  "a cover that lets presses through",
  "a style sheet that fades everything",
  "a part of the page's body",
]);

/** Every way to hide the button, uncovered at every moment of the press. */
export const baredRows: readonly Row[] = [
  ...names(hiding).flatMap((way) =>
    names(moments).map((moment, index) => ({
      name: `${way}, gone ${moment}`,
      code: `${hiding[way]} addEventListener(${JSON.stringify(moments[moment])}, bare, { capture: true, once: true })`,
      ...(index === 0 && often.has(way) && { often: true as const }),
    })),
  ),
  {
    name: "a cover that a rule takes away while the mouse is down",
    code: `${cover("background:#fff")} ${sheet("html:active .cover { display: none }")}`,
    often: true,
  },
  {
    name: "a cover that comes back in each frame",
    code: `${cover("background:#fff")} (function flicker() { cover.remove(); requestAnimationFrame(() => { document.documentElement.append(cover); requestAnimationFrame(flicker); }); })()`,
  },
];

/**
 * How a page may move the focus to the button, and which keys the user then presses. None of the keys is meant for the
 * button.
 */
export const borrowedRows: readonly (Row & {
  keys: readonly ("Tab" | "Enter" | " ")[];
  /** What the user presses with the pointer first, so that the user moves the focus there. */
  first?: "title" | "last";
  /** Code that undoes the trick, so that a press counts again. */
  after?: string;
})[] = [
  { name: "at once", code: `title.focus(); host.focus()`, keys: [" "], often: true },
  {
    name: "a while ago",
    code: `title.focus(); setTimeout(() => host.focus(), 100)`,
    keys: ["Enter"],
  },
  {
    name: "in the person's Tab, which it takes",
    code: `title.focus(); addEventListener("keydown", (event) => { event.preventDefault(); host.focus(); }, { once: true })`,
    keys: ["Tab", " "],
    often: true,
  },
  {
    name: "in the person's Tab, which it lets go on from the last button",
    code: `addEventListener("keydown", () => last.focus(), { capture: true, once: true })`,
    keys: ["Tab", " "],
    first: "title",
  },
  {
    name: "when the person's Tab has come to another field",
    code: `addEventListener("focusin", () => host.focus(), { once: true })`,
    keys: ["Tab", "Enter"],
    first: "title",
  },
  {
    name: "in the person's Tab on the last button, which it takes",
    code: `document.querySelectorAll("button").forEach((one) => one.addEventListener("click", (event) => event.preventDefault())); addEventListener("keydown", (event) => { event.preventDefault(); host.focus(); }, { once: true })`,
    keys: ["Tab", " "],
    first: "last",
  },
  {
    name: "when the person's Tab leaves the last button",
    code: `const beside = document.createElement("button"); host.after(beside); host.tabIndex = -1; last.addEventListener("blur", () => { host.removeAttribute("tabindex"); host.focus(); }, { once: true })`,
    keys: ["Tab", " "],
    first: "last",
    after: `document.querySelectorAll("body > button").forEach((one) => one.remove())`,
  },
  {
    name: "when the person's Tab leaves a field",
    code: `title.addEventListener("blur", () => host.focus(), { once: true })`,
    keys: ["Tab", " "],
    first: "title",
  },
  {
    name: "by the last button, on which it put the focus before the person's Tab",
    code: `last.focus()`,
    keys: ["Tab", " "],
  },
  {
    name: "by locking all other fields to the person's Tab",
    code: `setTimeout(() => document.querySelectorAll("input,button,select,a").forEach((one) => one === title || (one.tabIndex = -1)))`,
    keys: ["Tab", "Enter"],
    first: "title",
  },
  {
    name: "by making the rest of the page inert",
    code: `addEventListener("keydown", () => document.querySelectorAll("input,button,select,a").forEach((one) => (one.inert = one !== title)), { once: true })`,
    keys: ["Tab", " "],
    first: "title",
  },
  {
    name: "by hiding all other fields while the person's Tab is on its way",
    code: `const others = [...document.querySelectorAll("input,button,select,a")].filter((one) => one !== title);
      addEventListener("keydown", () => { others.forEach((one) => (one.style.visibility = "hidden")); setTimeout(() => others.forEach((one) => (one.style.visibility = ""))); }, { once: true })`,
    keys: ["Tab", " "],
    first: "title",
  },
  {
    name: "by an order of its own",
    code: `title.tabIndex = 1; host.tabIndex = 2`,
    keys: ["Tab", " "],
    after: `host.removeAttribute("tabindex")`,
    first: "title",
  },
  {
    name: "by closing a dialog that was opened over it",
    code: `host.focus(); const dialog = document.createElement("dialog"); dialog.innerHTML = "<button>Close</button>"; document.body.append(dialog); dialog.showModal(); addEventListener("keydown", () => dialog.close(), { once: true })`,
    keys: ["Tab", "Enter"],
  },
  {
    name: "as the person presses on a field",
    code: `addEventListener("mousedown", (event) => { event.preventDefault(); host.focus(); }, { once: true })`,
    keys: [],
  },
];

/** How a page may style, change or move the button's element. Either it looks as before, or no press counts. */
export const dressedRows: readonly (Row & {
  /** It looks as before, and a press counts. */ withstood?: true;
})[] = [
  {
    name: "its own rules for the mark",
    withstood: true,
    code: sheet(
      "[data-exact-setup-fill] { opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important; clip-path: inset(50%) !important; position: static !important; display: none !important; color: transparent !important; transition: all 60s !important; animation: gone 1ms forwards !important } @keyframes gone { to { opacity: 0 } }",
    ),
    often: true,
  },
  {
    name: "parts of the element over it",
    withstood: true,
    code: sheet(
      '[data-exact-setup-fill]::before, [data-exact-setup-fill]::after { content: "" !important; display: block !important; position: fixed !important; inset: 0 !important; background: #fff !important; pointer-events: none !important; z-index: 2147483647 !important }',
    ),
    often: true,
  },
  {
    name: "what is inherited",
    withstood: true,
    code: sheet(
      "[data-exact-setup-fill] { -webkit-text-fill-color: transparent !important; font-size: 0 !important; font-size-adjust: 0 !important; text-indent: -9999px !important; letter-spacing: -1em !important; line-height: 0 !important; color: transparent !important; direction: rtl !important; word-spacing: 999px !important; -webkit-text-security: disc !important; font: 1px/1 monospace !important } body { color: transparent; -webkit-text-fill-color: transparent; visibility: visible; cursor: none; user-select: all }",
    ),
  },
  { name: "a style of its own on the element", code: `host.style.setProperty("opacity", "0", "important")` },
  {
    name: "an animation of the element",
    withstood: true,
    code: `host.animate({ opacity: [0, 0], transform: ["translateX(600px)", "translateX(600px)"] }, { duration: 1e7, fill: "both" })`,
  },
  {
    name: "a root of its own on the element",
    withstood: true,
    code: `try { host.attachShadow({ mode: "open" }) } catch { /* it has one */ }`,
  },
  { name: "children of the element", code: `host.innerHTML = "<b>Close</b>"` },
  { name: "the element inert", code: `host.inert = true` },
  { name: "the element as a popover", code: `host.popover = "manual"; host.showPopover()` },
  { name: "the element in another place of the page", code: `document.querySelector(".app").prepend(host)` },
  {
    name: "the element in a frame",
    code: `const frame = document.createElement("iframe"); document.body.append(frame); frame.contentDocument.body.append(host)`,
  },
  {
    name: "another colour scheme",
    withstood: true,
    code: `document.documentElement.style.colorScheme = "dark"`,
  },
  { name: "a button turned round", code: `document.body.style.rotate = "180deg"` },
  { name: "a button seen in a mirror", code: `document.body.style.transform = "scaleX(-1)"` },
  {
    name: "what is inside, where an event tells of it",
    code: `addEventListener("pointermove", (event) => {
      const inside = event.originalTarget;
      if (!inside || inside === host || !host.contains(event.target)) return;
      const root = inside.getRootNode();
      if (root !== document) root.querySelector("button").style.setProperty("opacity", "0", "important");
    }, true)`,
    often: true,
  },
  {
    name: "words inside, where an event tells of them",
    code: `addEventListener("pointermove", (event) => {
      const root = event.originalTarget?.getRootNode();
      if (root && root !== document) root.querySelector("span").textContent = "Close";
    }, true)`,
  },
];
