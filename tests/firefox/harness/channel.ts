// Names the events by which a test asks the content script in Firefox, and asks with them.
export const question = "page-tests-question";
/** The event with the content script's answer. */
export const answer = "page-tests-answer";
/** The event that says that the content script has started. */
export const started = "page-tests-started";

/** Runs in the page: asks the content script, after it has started. Returns its answer as JSON text. */
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
