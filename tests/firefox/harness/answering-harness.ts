// The page tests' content script in Firefox, whose isolated world no test can reach: it answers questions put as events on the
// document. A question that was heard is cancelled, so that the asker knows whether to wait for the script to start.
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
