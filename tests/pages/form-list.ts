// Makes a form whose Country is a component's own list, with the difficulties that such components have.
import { form, page, script } from "./form-html.ts";

/** The difficulties of a list. */
export interface ListTraps {
  /** The event that opens the list, and the one that picks an option. */
  open: "click" | "mousedown" | "pointerdown" | "focus";
  pick: "click" | "mousedown" | "pointerup";
  /** The list is put at the end of the body. */
  portal?: boolean;
  /** Options have no role. A second list, with roles but without size, is there for screen readers. */
  roleless?: boolean;
  /** Only the span inside an option reacts. */
  inner?: boolean;
  trigger?: "readonly";
  /** The rest of the page is `aria-hidden` while the list is open, and the shown value ends with a zero-width space. */
  hides?: boolean;
  /** The list is in a closed shadow root. */
  shadow?: boolean;
  /** The list has hundreds of options, but only those in view exist. */
  many?: boolean;
  /** Options appear only after a text is typed into the list's own box. */
  searched?: boolean;
  /** The list appears after this many milliseconds. */
  late?: number;
  /** Each option shows code and name in two parts without a role. */
  coded?: boolean;
  chosen?: string;
  without?: string;
  forgets?: boolean;
}

/** Runs in the page. `state` holds the choice, and the trigger shows it. */
function component(traps: ListTraps, names: Record<string, string>): void {
  const { document, setTimeout } = globalThis;
  const box = document.querySelector<HTMLElement>("#country")!;
  const state = { country: traps.chosen ?? "", open: false };
  let host: HTMLElement | null = null;
  const show = () => {
    const text = (names[state.country] ?? "") + (traps.hides ? "\u200B" : "");
    if (box instanceof HTMLInputElement) box.value = text;
    else box.textContent = text;
    box.setAttribute("aria-expanded", String(state.open));
  };
  const close = () => {
    host?.remove();
    host = null;
    state.open = false;
    if (traps.hides) document.querySelector("#app")!.removeAttribute("aria-hidden");
    show();
  };
  const optionFor = (code: string) => {
    const option = document.createElement("div");
    option.style.height = "22px";
    if (!traps.roleless && !traps.coded) option.setAttribute("role", "option");
    const text = document.createElement("span");
    text.textContent = names[code]!;
    if (traps.coded) {
      const first = document.createElement("b");
      first.textContent = code.toUpperCase();
      first.style.marginRight = "8px";
      option.append(first);
    }
    option.append(text);
    (traps.inner ? text : option).addEventListener(traps.pick, () => {
      if (!traps.forgets) state.country = code;
      close();
    });
    return option;
  };
  const open = () => {
    if (state.open) return;
    state.open = true;
    host = document.createElement("div");
    host.dataset["list"] = "";
    const list = document.createElement("div");
    list.className = "list";
    list.style.cssText =
      "position:absolute;background:#fff;border:1px solid;width:220px;max-height:180px;overflow:auto";
    if (!traps.roleless) list.setAttribute("role", "listbox");
    const { left, bottom } = box.getBoundingClientRect();
    if (traps.portal)
      Object.assign(list.style, { left: `${left + scrollX}px`, top: `${bottom + scrollY}px` });
    const codes = Object.keys(names);
    if (traps.many) {
      const inner = document.createElement("div");
      inner.style.cssText = `height:${codes.length * 22}px;position:relative`;
      const draw = () => {
        const first = Math.floor(list.scrollTop / 22);
        inner.replaceChildren(
          ...codes.slice(first, first + 9).map((code, index) => {
            const option = optionFor(code);
            option.style.cssText = `position:absolute;height:22px;top:${(first + index) * 22}px`;
            return option;
          }),
        );
      };
      list.addEventListener("scroll", draw);
      draw();
      list.append(inner);
    } else if (traps.searched) {
      const search = document.createElement("input");
      search.dataset["part"] = "";
      const found = document.createElement("div");
      search.addEventListener("input", () =>
        setTimeout(() => {
          const text = search.value.toLowerCase();
          found.replaceChildren(
            ...codes.filter((code) => text && names[code]!.toLowerCase().startsWith(text)).map(optionFor),
          );
        }, 40),
      );
      list.append(search, found);
    } else list.append(...codes.map(optionFor));
    if (traps.roleless) {
      const spoken = document.createElement("div");
      spoken.setAttribute("role", "listbox");
      spoken.style.cssText = "height:0;width:0;overflow:hidden";
      spoken.innerHTML = codes.map((code) => `<div role="option">${names[code]}</div>`).join("");
      host.append(spoken);
    }
    const home = traps.shadow ? host.attachShadow({ mode: "closed" }) : host;
    home.append(list);
    if (traps.hides) document.querySelector("#app")!.setAttribute("aria-hidden", "true");
    setTimeout(() => (traps.portal ? document.body : box.parentElement!).append(host!), traps.late ?? 0);
    show();
  };
  box.addEventListener(traps.open, () => (state.open && traps.open !== "focus" ? close() : open()));
  document.addEventListener("mousedown", (event) => {
    const path = event.composedPath();
    if (state.open && host?.isConnected && !path.includes(host) && !path.includes(box)) close();
  });
  show();
  Object.assign(globalThis, {
    truth: () => ({
      ...Object.fromEntries(
        [...document.querySelectorAll<HTMLInputElement>("[data-is]")].map((input) => [
          input.dataset["is"],
          input.value,
        ]),
      ),
      country: state.country,
    }),
  });
}

const four = { nl: "Nederland", be: "België", fr: "Frankrijk", uk: "Verenigd Koninkrijk" };
const many = Object.fromEntries(
  [
    ...Array.from({ length: 280 }, (_, index) => [`x${index}`, `Land ${index}`] as const),
    ...Object.entries(four),
  ].toSorted(([, one], [, other]) => one.localeCompare(other)),
);

/** Returns the page with such a form. */
export function list(traps: ListTraps): string {
  const names: Record<string, string> = { ...(traps.many ? many : four) };
  if (traps.without) delete names[traps.without];
  const attributes = 'id="country" data-part role="combobox" aria-haspopup="listbox" class="box"';
  const trigger =
    traps.trigger === "readonly"
      ? `<input ${attributes} readonly>`
      : `<div tabindex="0" ${attributes}></div>`;
  return page(
    `<div id="app">${form({ country: trigger })}</div>${script(`(${component.toString()})(${JSON.stringify(traps)}, ${JSON.stringify(names)})`)}`,
  );
}
