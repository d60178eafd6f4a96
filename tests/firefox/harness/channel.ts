// The names of the events by which a test asks the content script in Firefox, and how it asks.
export const question = "page-tests-question";
export const answer = "page-tests-answer";
export const started = "page-tests-started";

/** Runs in the page: asks the content script, once it has started; answers what it said, as JSON text. */
export function askInPage(asked: string, names: readonly [string, string, string]): Promise<string> {
  const [question, answer, started] = names;
  return new Promise((resolve) => {
    const hear = (event: Event) => resolve((event as CustomEvent<string>).detail);
    const ask = () => {
      const event = new CustomEvent(question, { detail: asked, cancelable: true });
      const heard = !document.dispatchEvent(event);
      if (!heard) document.addEventListener(started, ask, { once: true });
    };
    document.addEventListener(answer, hear, { once: true });
    ask();
  });
}
