// A content script's end of the link: a look says what the page is and changes nothing; settings come by a message of their own.
import { expect, it } from "vitest";
import { linkSite } from "../../../utils/messages/site-link.ts";
import type { PageSettings } from "../../../utils/messages/to-sites.ts";

type Serve = (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined;

/** A document, and a way to ask it as the background does. */
function aDocument() {
  let serve: Serve = () => undefined;
  const done: unknown[] = [];
  const wire = {
    id: () => "this-extension",
    version: () => "1.0.0",
    isAlive: () => true,
    sendMessage: () => Promise.resolve({ ok: true, answer: null }),
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
    applySettings: (settings: PageSettings) => void done.push(settings),
    asks: {},
  });
  linkSite(wire, work, new AbortController().signal);
  const ask = (type: string, content: object) =>
    serve({ type, version: "1.0.0", content }, { id: "this-extension" });
  return { done, ask };
}

it("a look says what the page is, and applies nothing", async () => {
  const { done, ask } = aDocument();
  expect(await ask("look", {})).toMatchObject({ facts: { kind: "api-center-other" } });
  expect(done).toEqual(["look"]);
});

it("settings count before the look that follows them: what stands on the page follows from it", async () => {
  const { done, ask } = aDocument();
  const settings = { learned: [], pageButton: false, setup: { id: "a", title: "" } };
  expect(await ask("settings", settings)).toBe(true);
  expect(done).toEqual([settings, "look"]);
});
