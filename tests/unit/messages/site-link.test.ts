// A content script's end of the link: a look says what the page is and changes nothing; settings come by a message of their own.
import { expect, it } from "vitest";
import { linkSite } from "../../../utils/messages/site-link.ts";
import type { PageSettings } from "../../../utils/messages/to-sites.ts";

type Serve = (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined;

const settings: PageSettings = { learned: [], pageButton: true, setup: { id: "a", title: "" } };

/** A document, and a way to ask it as the background does. `answer`: what the background answers to its facts. */
function aDocument(answer: PageSettings | null = null) {
  let serve: Serve = () => undefined;
  const done: unknown[] = [];
  const wire = {
    id: () => "this-extension",
    version: () => "1.0.0",
    isAlive: () => true,
    sendMessage: () => {
      done.push("facts");
      return Promise.resolve({ ok: true, answer });
    },
    onMessage: (given: Serve) => {
      serve = given;
      return () => undefined;
    },
  };
  const work = () => ({
    look: () => {
      done.push("look");
      return { kind: "api-center-other" } as const;
    },
    applySettings: (given: PageSettings) => {
      const differs = !done.includes(given);
      done.push(given);
      return differs;
    },
    asks: {},
  });
  const link = linkSite(wire, work, new AbortController().signal);
  const ask = (type: string, content: object) =>
    serve({ type, version: "1.0.0", content }, { id: "this-extension" });
  return { done, ask, link };
}

it("a look says what the page is, and applies nothing", async () => {
  const { done, ask } = aDocument();
  expect(await ask("look", {})).toMatchObject({ facts: { kind: "api-center-other" } });
  expect(done).toEqual(["look"]);
});

it("settings count before the look that follows them: what stands on the page follows from it", async () => {
  const { done, ask } = aDocument();
  expect(await ask("settings", settings)).toBe(true);
  expect(done).toEqual([settings, "look"]);
});

it("settings that were missed come with the answer to the facts, and the page is looked at once more", async () => {
  const { done, link } = aDocument(settings);
  await link.tell();
  expect(done).toEqual(["look", "facts", settings, "look"]);
});

it("a page from the browser's cache tells its facts again, and gets its settings: nothing more happens when they are as before", async () => {
  const { done, link } = aDocument(settings);
  await link.tell();
  done.splice(0, done.length, settings);
  await link.tell();
  expect(done).toEqual([settings, "look"]);
  await link.tellAgain();
  expect(done).toEqual([settings, "look", "look", "facts", settings]);
});
