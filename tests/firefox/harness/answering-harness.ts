// Runs the page tests' content script in Firefox. No test can reach its isolated world. So it answers questions that
// come as events on the document. It cancels each question that it hears. When a question is not cancelled, the test
// waits for the script to start.
import "../../pages/harness.ts";
import { answer, question, started } from "./channel.ts";

type Called = Record<string, (...given: unknown[]) => unknown>;
const { harness } = globalThis as unknown as { harness: Called };

document.addEventListener(question, (event) => {
  event.preventDefault();
  const { name, given } = JSON.parse((event as CustomEvent<string>).detail) as {
    name: string;
    given: unknown[];
  };
  const say = (said: object) =>
    document.dispatchEvent(new CustomEvent(answer, { detail: JSON.stringify(said) }));
  void Promise.resolve()
    .then(() => harness[name]!(...given))
    .then(
      (value) => say({ value }),
      (error: unknown) =>
        say({ error: error instanceof Error ? `${error.message}\n${error.stack}` : "unknown" }),
    );
});

document.dispatchEvent(new CustomEvent(started));
