// What starts and ends a content script, in place of WXT's own context: that one says on the page's document that it has
// started, and ends when the page says so (wxt 0.21, utils/content-script-context). wxt.config.ts puts this one in its place.
// Nothing here is an event, and nothing of it can be seen or reached from the page's own world.

/** A symbol: an element of the page could have any name there is (`<a id=…>` is a name of the window). */
const running = Symbol.for("exact-setup running");
const world = globalThis as { [running]?: AbortController };

/**
 * Handed to each content script as it starts. `signal` ends when another one of ours starts in the same world of the same
 * document. A script whose extension is gone is in a world of its own, which the next version's script cannot reach: it
 * finds that out itself (messages/site-link.ts, "gone").
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
