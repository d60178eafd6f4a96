// @vitest-environment happy-dom
// Tests that popup and panel show the result of an action only together with the change it made.
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { usePage, type PageSource } from "../../../components/use-page.ts";
import type { FirstLook } from "../../../utils/domain/shown-view.ts";
import type { LivePage } from "../../../components/live-page.ts";
import type { View } from "../../../utils/domain/view.ts";
import { bakery, viewWith } from "./page.tsx";

/** Returns a background that answers each look only when the test says so. */
function slowBackground() {
  const looks: ((view: View) => void)[] = [];
  let changed = () => {};
  const source: PageSource = {
    tabId: async () => 1,
    view: () => new Promise((resolve) => looks.push(resolve)),
    act: async () => ({ result: { result: "done", code: "captured" } }),
    onChange: (tell) => ((changed = tell), () => {}),
  };
  return { source, looks, change: () => changed() };
}

function showPage(source: PageSource, first?: FirstLook): () => LivePage {
  let live: LivePage;
  const before = () => {};
  const Page = () => ((live = usePage(source, before, first)), null);
  act(() => createRoot(document.createElement("div")).render(createElement(Page)));
  return () => live;
}

/** Lets all waiting work continue. */
const goOn = () => act(async () => {});
const titled = (title: string) => viewWith({ active: { ...bakery, title } });

it("tells a result with the newest view, also when something changed while it looked", async () => {
  const { source, looks, change } = slowBackground();
  const live = showPage(source);
  await goOn();
  looks[0]!(titled("before"));
  await goOn();
  act(() => live().act({ action: "capture-credentials" }));
  await goOn();
  change();
  await goOn();
  looks[1]!(titled("overtaken"));
  await goOn();
  expect([live().shown?.view.setup.title, live().result, live().busy]).toEqual([
    "before",
    null,
    "capture-credentials",
  ]);
  looks[2]!(titled("after"));
  await goOn();
  expect([live().shown?.view.setup.title, live().result?.code, live().busy]).toEqual([
    "after",
    "captured",
    null,
  ]);
});

it("shows the view that came with a result, and does not ask for another one", async () => {
  const { source, looks } = slowBackground();
  const view = titled("after");
  const live = showPage({
    ...source,
    act: async () => ({ result: { result: "done", code: "saved" }, view }),
  });
  await goOn();
  looks[0]!(titled("before"));
  await goOn();
  act(() => live().act({ action: "new-setup" }));
  await goOn();
  expect([live().shown?.view.setup.title, live().result?.code, live().busy]).toEqual([
    "after",
    "saved",
    null,
  ]);
  expect(looks).toHaveLength(1);
});

it("shows a result with the view that came with it, without waiting for a look that began meanwhile", async () => {
  const { source, looks, change } = slowBackground();
  let answer: () => void;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const acted = async () => {
    await answered;
    return { result: { result: "done", code: "saved" } as const, view: titled("after") };
  };
  const live = showPage({ ...source, act: acted });
  await goOn();
  looks[0]!(titled("before"));
  await goOn();
  act(() => live().act({ action: "new-setup" }));
  change();
  await goOn();
  answer!();
  await goOn();
  expect([live().shown?.view.setup.title, live().result?.code, live().busy]).toEqual([
    "after",
    "saved",
    null,
  ]);
  looks[1]!(titled("asked during the action"));
  await goOn();
  expect(live().shown?.view.setup.title).toBe("after");
  looks[2]!(titled("newest"));
  await goOn();
  expect(live().shown?.view.setup.title).toBe("newest");
});

it("shows no view from before an action after the view that came with its result", async () => {
  const { source, looks, change } = slowBackground();
  const acted = async () => ({
    result: { result: "done", code: "saved" } as const,
    view: titled("after"),
  });
  const live = showPage({ ...source, act: acted });
  await goOn();
  looks[0]!(titled("before"));
  await goOn();
  change();
  await goOn();
  act(() => live().act({ action: "new-setup" }));
  await goOn();
  looks[1]!(titled("asked before the action"));
  await goOn();
  looks[2]?.(titled("after"));
  await goOn();
  expect([live().shown?.view.setup.title, live().result?.code]).toEqual(["after", "saved"]);
});

it("shows the result of the action that began last while that one is under way, and a later one of an earlier action afterwards", async () => {
  const { source, looks } = slowBackground();
  const answers = new Map<string, (code: "saved" | "administrationsLoaded" | "loadCancelled") => void>();
  const live = showPage({
    ...source,
    act: (_tab, { action }) =>
      new Promise((resolve) =>
        answers.set(action, (code) => resolve({ result: { result: "done", code }, view: titled(code) })),
      ),
  });
  await goOn();
  looks[0]!(titled("before"));
  await goOn();
  act(() => live().act({ action: "load-administrations" }));
  act(() => live().act({ action: "cancel-load" }));
  answers.get("load-administrations")!("administrationsLoaded");
  await goOn();
  expect([live().result, live().busy]).toEqual([null, "cancel-load"]);
  answers.get("cancel-load")!("loadCancelled");
  await goOn();
  expect([live().result?.code, live().busy]).toEqual(["loadCancelled", null]);
  act(() => live().act({ action: "load-administrations" }));
  act(() => live().act({ action: "new-setup" }));
  answers.get("new-setup")!("saved");
  await goOn();
  answers.get("load-administrations")!("administrationsLoaded");
  await goOn();
  expect(live().result?.code).toBe("administrationsLoaded");
});

it("acts on the tab, the set-up and the document that are on the screen, whatever is there by now", async () => {
  const { source, looks, change } = slowBackground();
  const asked: unknown[][] = [];
  let tabId = 1;
  const live = showPage({
    ...source,
    tabId: async () => tabId,
    act: async (...question) => (asked.push(question), { result: { result: "done", code: "saved" } }),
  });
  await goOn();
  looks[0]!({ ...titled("shown"), documentKey: "shown" });
  await goOn();
  const pressed = live().act;
  tabId = 2;
  change();
  await goOn();
  act(() => live().act({ action: "forget-secret" }));
  await goOn();
  const other = viewWith({ active: { ...bakery, id: "other", title: "Other" } });
  looks[1]!({ ...other, documentKey: "other" });
  looks[2]!({ ...other, documentKey: "other" });
  await goOn();
  act(() => pressed({ action: "forget-secret" }));
  act(() => live().act({ action: "forget-secret" }));
  await goOn();
  const request = { action: "forget-secret" };
  expect(asked).toEqual([
    [1, request, { setupId: "bakery", documentKey: "shown" }],
    [1, request, { setupId: "bakery", documentKey: "shown" }],
    [2, request, { setupId: "other", documentKey: "other" }],
  ]);
});

afterEach(() => void vi.useRealTimers());

it("asks again until the background answers, and says meanwhile that nobody does", async () => {
  vi.useFakeTimers();
  let view: View | null = null;
  const source: PageSource = { ...slowBackground().source, view: async () => view };
  const live = showPage(source);
  await after(500);
  expect([live().shown, live().silent]).toEqual([null, false]);
  await after(2_000);
  expect([live().shown, live().silent]).toEqual([null, true]);
  view = titled("awake");
  await after(1_000);
  expect([live().shown?.view.setup.title, live().silent]).toEqual(["awake", false]);
});

it("looks again while it tells of values that a page may change without a word, and not while it is hidden", async () => {
  vi.useFakeTimers();
  let asked = 0;
  let view: View = { ...titled("filled"), mayChange: true };
  const source: PageSource = { ...slowBackground().source, view: async () => (asked++, view) };
  const live = showPage(source);
  const after = (milliseconds: number) =>
    act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
  await after(0);
  view = { ...titled("changed"), mayChange: true };
  await after(2_100);
  expect(live().shown?.view.setup.title).toBe("changed");
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const before = asked;
  await after(10_000);
  expect(asked).toBe(before);
  hidden.mockRestore();
  view = titled("gone");
  await after(2_100);
  expect(live().shown?.view.setup.title).toBe("gone");
  const last = asked;
  await after(10_000);
  expect(asked, "nothing is told that may change").toBe(last);
});

const after = (milliseconds: number) =>
  act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));

it("says that nobody answers while a look is still unanswered, and shows what comes late", async () => {
  vi.useFakeTimers();
  const { source, looks } = slowBackground();
  const live = showPage(source);
  await after(1_900);
  expect([live().shown, live().silent]).toEqual([null, false]);
  await after(200);
  expect([live().shown, live().silent]).toEqual([null, true]);
  await act(async () => looks[0]!(titled("late")));
  expect([live().shown?.view.setup.title, live().silent]).toEqual(["late", false]);
});

it("tells a result without the newest view where none comes", async () => {
  vi.useFakeTimers();
  const { source, looks } = slowBackground();
  const live = showPage(source);
  await goOn();
  await act(async () => looks[0]!(titled("before")));
  act(() => live().act({ action: "capture-credentials" }));
  await after(2_900);
  expect([live().result, live().busy]).toEqual([null, "capture-credentials"]);
  await after(200);
  expect([live().result?.code, live().busy]).toEqual(["captured", null]);
});

it.each([
  ["a list on its way", { loading: { country: "nl" as const, bytes: 5 } }, 5_000],
  ["a page that was silent", { pageSilent: true as const }, 1_000],
])("looks again by itself at %s", async (_what, more, time) => {
  vi.useFakeTimers();
  const { source, looks } = slowBackground();
  showPage(source);
  await goOn();
  await act(async () => looks[0]!({ ...titled("before"), ...more }));
  await after(time - 100);
  expect(looks).toHaveLength(1);
  await after(200);
  expect(looks).toHaveLength(2);
});

it("is at rest where there is nothing to wait for", async () => {
  vi.useFakeTimers();
  const { source, looks } = slowBackground();
  showPage(source);
  await goOn();
  await act(async () => looks[0]!(titled("before")));
  await after(60_000);
  expect(looks).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

it("work of its own that fails is said to have failed", async () => {
  const { source } = slowBackground();
  const live = showPage(source);
  act(() => live().run("page-report", () => Promise.reject(new Error("fault"))));
  await goOn();
  expect([live().result?.code, live().busy]).toEqual(["unexpected", null]);
});

/** Returns a question that was asked before the page could draw, and a function that answers it. */
function askedBefore(changed = false) {
  let answer!: (seen: FirstLook["seen"]) => void;
  const asked = new Promise<FirstLook["seen"]>((resolve) => (answer = resolve));
  const first = { asked, seen: null as FirstLook["seen"], ended: () => changed };
  return { first, answer };
}

it("shows what was asked before it could draw, and asks nothing itself", async () => {
  const { source, looks } = slowBackground();
  const { first } = askedBefore();
  first.seen = { view: titled("asked before"), tabId: 5 };
  const live = showPage(source, first);
  expect([live().shown?.view.setup.title, live().shown?.tabId]).toEqual(["asked before", 5]);
  expect(document.documentElement.dataset["ready"]).toBe("");
  await goOn();
  expect(looks).toEqual([]);
});

it("waits for what was asked before, and asks itself only where there is no answer", async () => {
  for (const [seen, looked] of [
    [{ view: titled("asked before"), tabId: 5 }, 0],
    [null, 1],
  ] as const) {
    const { source, looks } = slowBackground();
    const { first, answer } = askedBefore();
    const live = showPage(source, first);
    await goOn();
    expect([live().shown, looks.length]).toEqual([null, 0]);
    answer(seen);
    await goOn();
    expect([live().shown, looks.length]).toEqual([seen, looked]);
  }
});

it("shows what was asked before also where the answer comes just after the first drawing", async () => {
  const { source, looks } = slowBackground();
  const seen = { view: titled("asked before"), tabId: 5 };
  let times = 0;
  const first: FirstLook = {
    asked: Promise.resolve(seen),
    get seen() {
      times += 1;
      return times === 1 ? null : seen;
    },
    ended: () => false,
  };
  const live = showPage(source, first);
  await goOn();
  expect([live().shown, looks]).toEqual([seen, []]);
});

it("looks again where something changed since the first question, and shows its answer until then", async () => {
  const { source, looks } = slowBackground();
  const { first, answer } = askedBefore(true);
  const live = showPage(source, first);
  await goOn();
  expect(looks).toHaveLength(1);
  answer({ view: titled("before the change"), tabId: 1 });
  await goOn();
  expect(live().shown?.view.setup.title).toBe("before the change");
  looks[0]!(titled("after the change"));
  await goOn();
  expect(live().shown?.view.setup.title).toBe("after the change");
});
