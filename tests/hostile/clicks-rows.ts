// Lists what a page may do to get a ticket that no user meant to give. Each row runs in the page's own world.

/** One attempt of a page. */
export interface Trick {
  name: string;
  /** Code for the page. `host` is the button's element; `x` and `y` are its middle. */
  code: string;
}

/** Code that imitates a user. */
export const pretences: readonly Trick[] = [
  { name: "click()", code: "host.click()" },
  { name: "click() on what lies at its middle", code: "document.elementFromPoint(x, y).click()" },
  {
    name: "the events of a mouse",
    code: `for (const type of ["pointerover","pointerenter","mouseover","pointermove","pointerdown","mousedown","pointerup","mouseup","click","dblclick","auxclick","contextmenu"])
      host.dispatchEvent(new (type.startsWith("pointer") ? PointerEvent : MouseEvent)(type, { bubbles: true, cancelable: true, composed: true, detail: 1, button: 0, clientX: x, clientY: y, pointerType: "mouse", isPrimary: true }))`,
  },
  {
    name: "a click without a place, as by key",
    code: `host.dispatchEvent(new PointerEvent("click", { bubbles: true, composed: true, detail: 0 }))`,
  },
  {
    name: "a click that says it is trusted",
    code: `const event = new MouseEvent("click", { bubbles: true, composed: true, detail: 1, clientX: x, clientY: y });
      try { Object.defineProperty(event, "isTrusted", { get: () => true }) } catch { /* it cannot */ }
      host.dispatchEvent(new Proxy(event, {}) instanceof Event ? event : event)`,
  },
  {
    name: "the events of a finger",
    code: `const touch = new Touch({ identifier: 1, target: host, clientX: x, clientY: y });
      for (const type of ["touchstart", "touchend"]) host.dispatchEvent(new TouchEvent(type, { bubbles: true, composed: true, touches: type === "touchstart" ? [touch] : [], changedTouches: [touch] }))`,
  },
  {
    name: "keys on the focused button",
    code: `host.focus();
      for (const key of ["Enter", " "]) for (const type of ["keydown", "keypress", "keyup"])
        (document.activeElement ?? host).dispatchEvent(new KeyboardEvent(type, { key, code: key === " " ? "Space" : key, keyCode: key === " " ? 32 : 13, bubbles: true, cancelable: true, composed: true }))`,
  },
  {
    name: "commands of the editor",
    code: `host.focus(); for (const command of ["insertText", "insertParagraph", "insertLineBreak", "delete"]) document.execCommand(command, false, "\\n")`,
  },
  {
    name: "a form around it that is sent",
    code: `const form = document.createElement("form"); form.onsubmit = (event) => event.preventDefault();
      host.before(form); form.append(host); form.requestSubmit(); form.dispatchEvent(new SubmitEvent("submit", { cancelable: true })); form.replaceWith(host)`,
  },
  {
    name: "a label that is clicked for it",
    code: `host.id = "target"; const label = document.createElement("label"); label.htmlFor = "target"; document.body.append(label); label.click(); label.remove()`,
  },
  {
    name: "a button that commands it",
    code: `host.id = "target"; const button = document.createElement("button"); button.setAttribute("commandfor", "target"); button.setAttribute("command", "--press"); button.setAttribute("popovertarget", "target"); document.body.append(button); button.click(); button.remove();
      host.dispatchEvent(new Event("command", { bubbles: true, composed: true }))`,
  },
  {
    name: "a copy of it that is clicked",
    code: `const copy = host.cloneNode(true); document.body.append(copy); copy.click(); copy.remove()`,
  },
  {
    name: "messages in the shape of ours",
    code: `const message = { type: "fill-request", version: "0.1.0", content: { documentKey: "document", setupId: "setup" } };
      postMessage(message, "*"); window.dispatchEvent(new MessageEvent("message", { data: message }));
      for (const name of ["fill-request", "fill", "data-exact-setup-fill"]) for (const target of [window, document, host]) target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
      globalThis.chrome?.runtime?.sendMessage?.(message)`,
  },
];

/**
 * Code that changes the button's place or look, so that a user presses something they do not see. `often`: also in `npm
 * test`.
 */
export const disguises: readonly (Trick & { often?: true })[] = [
  { name: "fades it almost away", code: `document.body.style.opacity = "0.01"` },
  { name: "mixes it into its background", code: `document.body.style.mixBlendMode = "difference"` },
  {
    name: "masks it",
    code: `document.body.style.maskImage = "linear-gradient(transparent, transparent)"`,
  },
  { name: "turns it away", code: `document.body.style.transform = "rotateY(80deg)"` },
  { name: "makes it small", code: `document.body.style.transform = "scale(0.3)"` },
  { name: "shrinks its own box", code: `host.style.setProperty("width", "4px", "important")` },
  { name: "zooms it away", code: `document.documentElement.style.zoom = "0.3"` },
  { name: "skips drawing it", code: `document.body.style.contentVisibility = "hidden"` },
  {
    name: "cuts it off",
    code: `document.documentElement.style.overflow = "auto"; document.body.style.cssText += ";height:10px;overflow:clip;position:relative"`,
  },
  {
    name: "lays a picture over it that lets presses through",
    code: `const cover = document.createElement("canvas"); cover.width = cover.height = 2000; cover.getContext("2d").fillRect(0, 0, 2000, 2000); cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;pointer-events:none"; document.documentElement.append(cover)`,
    often: true,
  },
  {
    name: "lays a frame over it that lets presses through",
    code: `const cover = document.createElement("iframe"); cover.srcdoc = "<body style='background:white'>Win!"; cover.style.cssText = "position:fixed;inset:0;width:100%;height:100%;z-index:2147483647;border:0;pointer-events:none"; document.documentElement.append(cover)`,
  },
  {
    name: "blurs it from above",
    code: `const cover = document.createElement("div"); cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;backdrop-filter:blur(40px);pointer-events:none"; document.documentElement.append(cover)`,
  },
  {
    name: "opens a popover whose backdrop covers it",
    code: `document.head.insertAdjacentHTML("beforeend", "<style>#over::backdrop { background: white !important; pointer-events: none }</style>"); const cover = document.createElement("div"); cover.id = "over"; cover.popover = "manual"; cover.style.cssText = "width:1px;height:1px;padding:0;border:0;inset:0 auto auto 0;pointer-events:none"; document.body.append(cover); cover.showPopover()`,
    often: true,
  },
  {
    name: "keeps a view transition over it",
    code: `document.head.insertAdjacentHTML("beforeend", "<style>::view-transition { background: white; pointer-events: none } ::view-transition-group(root) { animation-duration: 60s } ::view-transition-old(root), ::view-transition-new(root) { animation: none; opacity: 0 }</style>"); document.startViewTransition(() => undefined)`,
    often: true,
  },
  {
    name: "hides it by another colour scheme and its own rules",
    code: `document.head.insertAdjacentHTML("beforeend", "<style>:root { color-scheme: dark } [data-exact-setup-fill] { opacity: 0 !important; color-scheme: dark !important; filter: invert(1) opacity(0) !important; animation: gone 1ms forwards !important } @keyframes gone { to { opacity: 0 } }</style>"); document.body.style.filter = "opacity(0)"`,
  },
  {
    name: "moves it away again and again",
    code: `let side = 0; setInterval(() => host.style.setProperty("margin-left", (side = 40 - side) + "px", "important"), 200)`,
  },
  {
    name: "brings it back when the pointer comes",
    code: `const left = host.style.left; host.style.setProperty("left", "-9999px", "important"); addEventListener("mousemove", () => host.style.setProperty("left", left, "important"), { once: true })`,
    often: true,
  },
];
