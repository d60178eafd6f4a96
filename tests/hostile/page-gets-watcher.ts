// Records what a page can see and store, from its own world, before any script of the page runs.

/** What the page saw. */
export interface Watching {
  /** The places where one of the wanted texts passed through. */
  seen: string[];
  /** Elements that were added after the page was complete, by name. `removed` has those that were removed. */
  added: string[];
  removed: string[];
  /** Attributes that changed after the page was complete: `input[autocomplete]`. */
  changed: string[];
}

/**
 * Runs first in the page and looks for these texts. Wraps every function that a value could pass through, and records
 * each mutation.
 */
export function watchEverything(texts: readonly string[]): void {
  const watching: Watching = { seen: [], added: [], removed: [], changed: [] };
  Object.defineProperty(globalThis, "watching", { value: watching, enumerable: false });
  const { apply } = Reflect;
  const { stringify } = JSON;
  const { push } = Array.prototype;
  const { includes } = String.prototype;
  const note = (kind: string, ...values: unknown[]): void => {
    for (const value of values) {
      let text = "";
      try {
        text = typeof value === "string" ? value : (stringify(value) ?? "");
      } catch {
        // A value that cannot be read cannot contain a text.
      }
      for (let at = 0; at < texts.length; at += 1)
        if (apply(includes, text, [texts[at]])) apply(push, watching.seen, [kind]);
    }
  };
  /** Every function that may be called with a value: prototypes, storage, network, console, history. */
  const wrapped: [owner: object | undefined, names: string[]][] = [
    [Array.prototype, ["push", "map", "flatMap", "join", "find", "filter", "includes", "concat"]],
    [String.prototype, ["trim", "replace", "toLowerCase", "split", "normalize", "slice", "concat"]],
    [Object, ["assign", "entries", "fromEntries", "keys"]],
    [Promise.prototype, ["then", "catch", "finally"]],
    [Function.prototype, ["bind"]],
    [JSON, ["stringify", "parse"]],
    [
      Element.prototype,
      ["attachShadow", "setAttribute", "append", "matches", "closest", "insertAdjacentHTML"],
    ],
    [Node.prototype, ["appendChild", "insertBefore", "contains", "getRootNode"]],
    [EventTarget.prototype, ["dispatchEvent"]],
    [console, ["log", "info", "warn", "error", "debug", "trace", "dir", "table"]],
    [globalThis, ["fetch", "postMessage", "open", "structuredClone"]],
    [Storage.prototype, ["setItem"]],
    [IDBObjectStore.prototype, ["put", "add"]],
    [XMLHttpRequest.prototype, ["open", "send"]],
    [Navigator.prototype, ["sendBeacon"]],
    [WebSocket.prototype, ["send"]],
    [History.prototype, ["pushState", "replaceState"]],
    [BroadcastChannel.prototype, ["postMessage"]],
    [MessagePort.prototype, ["postMessage"]],
    [navigator.clipboard && Object.getPrototypeOf(navigator.clipboard), ["writeText", "write"]],
    [CustomElementRegistry.prototype, ["define", "get"]],
    [TextEncoder.prototype, ["encode"]],
  ];
  for (const [owner, names] of wrapped)
    for (const name of owner ? names : []) {
      const original = (owner as Record<string, (...given: unknown[]) => unknown>)[name];
      if (typeof original !== "function") continue;
      Object.defineProperty(owner, name, {
        configurable: true,
        writable: true,
        value: function (this: unknown, ...given: unknown[]): unknown {
          note(name, ...given);
          if (typeof this === "string") note(name, this);
          return new.target ? Reflect.construct(original, given) : apply(original, this, given);
        },
      });
    }
  // Setters: an input's value as the page itself would write it, the cookie, and names that a message of the extension
  // could contain.
  for (const [owner, name] of [
    [HTMLInputElement.prototype, "value"],
    [Document.prototype, "cookie"],
    [Document.prototype, "title"],
    [Node.prototype, "textContent"],
    [Element.prototype, "innerHTML"],
  ] as const) {
    const { get, set } = Object.getOwnPropertyDescriptor(owner, name)!;
    Object.defineProperty(owner, name, {
      configurable: true,
      get: get!,
      set(value: unknown) {
        note(`set ${name}`, value);
        apply(set!, this, [value]);
      },
    });
  }
  for (const name of ["clientSecret", "ticket", "documentKey", "values", "answer"])
    // oxlint-disable-next-line no-extend-native -- that is what a hostile page does
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set(value: unknown) {
        note(`inherited ${name}`, value);
        Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  for (const type of ["message", "storage", "copy", "cut", "error", "unhandledrejection"])
    addEventListener(
      type,
      (event) => note(type, event instanceof MessageEvent ? event.data : event.type),
      true,
    );
  addEventListener("beforeinput", (event) => note("beforeinput", event.data), true);
  addEventListener("input", (event) => note("input", event.data), true);

  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (type === "characterData") note("text", target.nodeValue);
      if (type === "attributes") {
        const element = target as Element;
        note("attribute", element.getAttribute(attributeName!));
        apply(push, watching.changed, [`${element.localName}[${attributeName}]`]);
      }
      for (const [nodes, list] of [
        [addedNodes, watching.added],
        [removedNodes, watching.removed],
      ] as const)
        for (const node of nodes) {
          note("node", (node as Partial<Element>).outerHTML ?? node.nodeValue);
          apply(push, list, [(node as Partial<Element>).localName ?? node.nodeName]);
        }
    }
  });
  addEventListener("DOMContentLoaded", () => {
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
