// Starts and ends a content script. wxt.config.ts uses this in place of WXT's own context (wxt 0.21,
// utils/content-script-context). WXT's context sends an event on the page's document when it starts, and it ends when
// the page sends one. This context uses no events. The page cannot see or reach any of it.

/**
 * A symbol as the key, because an element of the page can have any string as its name: `<a id=…>` becomes a property of
 * the window.
 */
const running = Symbol.for("exact-setup running");
const world = globalThis as { [running]?: AbortController };

/**
 * Each content script receives one when it starts. `signal` aborts when another content script of this extension starts
 * in the same world of the same document. A script of an older version runs in another world, which the new version's
 * script cannot reach. The older script detects by itself that its version is gone (messages/site-link.ts, "gone").
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    world[running]?.abort();
    const life = new AbortController();
    world[running] = life;
    this.signal = life.signal;
  }
}
