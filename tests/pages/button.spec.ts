// Tests the button beside the form: its place, which presses count, and when it disappears (docs/promises.md, 4 and 5).
import type { Page } from "@playwright/test";
import { expect, test, type Files, type OpenedPage } from "./open-page.ts";
import { field, form, page as pageOf, script } from "./form-html.ts";
import { address } from "./form-row.ts";
import { playBared, playBorrowed, playDressed, pressed } from "./button-play.ts";
import { baredRows, borrowedRows, dressedRows, type Person } from "./button-rows.ts";

type Open = (url: string, files: Files) => Promise<OpenedPage>;

/**
 * Milliseconds before a press. A press counts after the button has stood still for half a second; the rest is for the
 * browser, which reports visibility late.
 */
const standing = 900;

async function placed(open: Open, body: string = form()) {
  const opened = await open(address, { [address]: body.startsWith("<!doctype") ? body : pageOf(body) });
  expect(await opened.script.call("placeButton")).toBe(true);
  const presses = () => opened.script.call("presses");
  const middle = async () => {
    const box = (await opened.page.locator("[data-exact-setup-fill]").boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const press = async () => opened.page.mouse.click(...(await middle()));
  return { ...opened, presses, press, middle };
}

test("a click on the middle of its element is a press", async ({ open }) => {
  const { page, presses, press } = await placed(open);
  await page.waitForTimeout(standing);
  await press();
  expect(await presses()).toBe(1);
});

test("a press on a button that has just appeared does not count", async ({ open }) => {
  const { page, script, presses, middle } = await placed(open);
  const point = await middle();
  await page.mouse.move(...point);
  // On a slow machine the press may come late. Only an early press proves something.
  await expect(async () => {
    await script.call("removeButton");
    const start = performance.now();
    await script.call("placeButton");
    await page.mouse.down();
    await page.mouse.up();
    expect(performance.now() - start).toBeLessThan(450);
    expect(await presses()).toBe(0);
  }).toPass();
});

test("a press on a button that has been seen for less than half a second does not count", async ({
  open,
}) => {
  const { page, script, presses, middle } = await placed(open);
  const [x, y] = await middle();
  // On a slow machine the press may come late. Only an early press proves something.
  await expect(async () => {
    await script.call("removeButton");
    const start = performance.now();
    await script.call("placeButton");
    await page.mouse.move(x + 5, y);
    await page.waitForTimeout(300);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
    expect(performance.now() - start).toBeLessThan(450);
    expect(await presses()).toBe(0);
  }).toPass();
});

test("it is reached and pressed by keyboard", async ({ open }) => {
  const { page, presses } = await placed(open);
  await page.waitForTimeout(standing);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.hasAttribute("data-exact-setup-fill"))) break;
  }
  await page.waitForTimeout(standing);
  await page.keyboard.press("Enter");
  expect(await presses()).toBe(1);
  await page.keyboard.press("Space");
  expect(await presses()).toBe(2);
});

test("a key that was pressed elsewhere, or held, presses nothing when the page moves the focus to it", async ({
  open,
}) => {
  const { page, presses } = await placed(open);
  await page.waitForTimeout(standing);
  await page.evaluate(() => {
    document.querySelector("input")!.focus();
    const steal = () => document.querySelector<HTMLElement>("[data-exact-setup-fill]")!.focus();
    addEventListener("keydown", steal, { capture: true });
  });
  await page.keyboard.down("Enter");
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await page.keyboard.press("Space");
  expect(await presses()).toBe(0);
});

test("what a fill came to is read whole where there is room for it, and lies over nothing where there is not", async ({
  open,
}) => {
  const { page, script } = await placed(open);
  const host = page.locator("[data-exact-setup-fill]");
  const height = async () => (await host.boundingBox())?.height ?? 0;
  const oneLine = await height();
  const sentence =
    "All five values are in the form and were checked. In API Center, click Save, then Authorize, then Test Connection.";
  await script.call("sayOnButton", "done", sentence);
  await expect.poll(height).toBeGreaterThan(2 * oneLine);
  expect((await host.boundingBox())!.width).toBeLessThanOrEqual(300);
  // Below the form is room for one line; beside it and above it is no room.
  const last = (await page.locator("button").last().boundingBox())!;
  await page.setViewportSize({ width: 300, height: Math.ceil(last.y + last.height + oneLine + 40) });
  await expect.poll(height).toBeLessThanOrEqual(oneLine);
});

test("its root is closed and it is the only thing added", async ({ open }) => {
  const opened = await open(address, { [address]: pageOf(form()) });
  const before = await opened.page.evaluate(() => document.querySelectorAll("*").length);
  await opened.script.call("placeButton");
  expect(await opened.page.evaluate(() => document.querySelectorAll("*").length)).toBe(before + 1);
  expect(
    await opened.page.evaluate(() => document.querySelector("[data-exact-setup-fill]")!.shadowRoot),
  ).toBeNull();
});

/** What a page may do to get a press that the user did not mean. */
const tricks: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "fades it": (page) => page.evaluate(() => (document.body.style.opacity = "0.02")),
  "fades everything": (page) => page.evaluate(() => (document.documentElement.style.opacity = "0.5")),
  "fades it by a rule": (page) => page.addStyleTag({ content: "html { opacity: 0.1 }" }),
  "filters it": (page) => page.evaluate(() => (document.body.style.filter = "opacity(0)")),
  "covers it and lets clicks through": (page) =>
    page.evaluate(() => {
      const cover = document.createElement("dialog");
      cover.style.cssText =
        "position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none";
      document.body.append(cover);
      cover.setAttribute("popover", "manual");
      cover.showPopover();
    }),
  "covers it": (page) =>
    page.evaluate(() => {
      const cover = document.createElement("div");
      cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;background:#fff";
      document.body.append(cover);
    }),
  "clips it": (page) => page.evaluate(() => (document.body.style.clipPath = "inset(0 0 99% 0)")),
};

for (const [place, [trick, play]] of Object.entries(tricks).entries())
  test(
    `nothing is pressed when the page ${trick}`,
    { tag: place % 2 > 0 ? "@long" : [] },
    async ({ open }) => {
      const { page, presses, middle } = await placed(open);
      await page.waitForTimeout(standing);
      const point = await middle();
      await play(page);
      // A cover that is there for a moment only misleads nobody. Browsers report it after a tenth of a second.
      await page.waitForTimeout(300);
      await page.mouse.click(...point);
      await page.waitForTimeout(standing);
      await page.mouse.click(...point);
      expect(await presses()).toBe(0);
    },
  );

test("a synthetic click presses nothing", async ({ open }) => {
  const { page, presses } = await placed(open);
  await page.waitForTimeout(standing);
  await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>("[data-exact-setup-fill]")!;
    host.click();
    host.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail: 1 }));
  });
  expect(await presses()).toBe(0);
});

test("a press that the page hides from us as it begins is none", async ({ open }) => {
  // The page loads before the extension's scripts. So its listeners on the window come first.
  const hiding = script(
    `addEventListener("pointerdown", (event) => event.stopImmediatePropagation(), { capture: true })`,
  );
  const { page, presses, press } = await placed(open, `${hiding}${form()}`);
  await page.waitForTimeout(standing);
  await press();
  expect(await presses()).toBe(0);
});

test("a finger presses at its second touch: at rest nothing is watched", async ({ open }) => {
  const { page, presses, middle } = await placed(open);
  const session = await page.context().newCDPSession(page);
  const touch = async () => {
    const [x, y] = await middle();
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await page.waitForTimeout(4_000);
  await touch();
  expect(await presses()).toBe(0);
  await page.waitForTimeout(3_000);
  await touch();
  await expect.poll(presses).toBe(1);
  await session.detach();
});

test("a button moved under the pointer is not pressed", async ({ open }) => {
  const { page, presses, middle } = await placed(open);
  await page.waitForTimeout(standing);
  const [x, y] = await middle();
  await page.evaluate(() =>
    addEventListener(
      "mousedown",
      () =>
        (document.querySelector<HTMLElement>("[data-exact-setup-fill]")!.style.cssText +=
          ";left:0!important;top:0!important;width:100vw!important;height:100vh!important"),
      { capture: true, once: true },
    ),
  );
  await page.mouse.click(x + 300, y - 20);
  expect(await presses()).toBe(0);
});

test("a button that was just shown again is not pressed", async ({ open }) => {
  const { page, presses, middle } = await placed(open);
  const point = await middle();
  await page.evaluate(() => (document.body.style.opacity = "0"));
  await page.waitForTimeout(standing);
  await page.evaluate(() => (document.body.style.opacity = ""));
  await page.mouse.click(...point);
  expect(await presses()).toBe(0);
  await page.waitForTimeout(standing);
  await page.mouse.click(...point);
  expect(await presses()).toBe(1);
});

test("it comes back when the page is drawn anew, and stays away when the form goes", async ({ open }) => {
  const { page } = await placed(open);
  const host = page.locator("[data-exact-setup-fill]");
  await page.evaluate(() => document.querySelector("[data-exact-setup-fill]")!.remove());
  await expect(host).toHaveCount(1);
  await page.evaluate(() => document.querySelector(".app")!.remove());
  await page.evaluate(() => document.querySelector("[data-exact-setup-fill]")?.remove());
  await expect(host).toHaveCount(0);
});

test("it does not come back once the extension is gone", async ({ open }) => {
  const { page, script } = await placed(open);
  await script.call("extensionIsGone");
  await page.evaluate(() => document.querySelector("[data-exact-setup-fill]")!.remove());
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(page.locator("[data-exact-setup-fill]")).toHaveCount(0);
});

test("a page that moves it, and allows no styles, finds it where and as it was", async ({ open }) => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`;
  const html = pageOf(form()).replace("<head>", `<head>${policy}`);
  expect(html).toContain(policy);
  const { page, presses, press } = await placed(open, html);
  const host = page.locator("[data-exact-setup-fill]");
  const before = await host.boundingBox();
  await page.evaluate(() => document.body.append(document.querySelector("[data-exact-setup-fill]")!));
  await expect.poll(() => host.boundingBox()).toEqual(before);
  await page.waitForTimeout(standing);
  await press();
  expect(await presses()).toBe(1);
});

test("it goes with its signal", async ({ open }) => {
  const { page, script } = await placed(open);
  await script.call("removeButton");
  await expect(page.locator("[data-exact-setup-fill]")).toHaveCount(0);
});

/** Puts HTML into a component's shadow root. */
function nested(name: string, inside: string): string {
  return `<${name}><template shadowrootmode="open"><div>${inside}</div></template></${name}>`;
}

test("where the button fails it fails alone, is counted, and is not tried for ever", async ({ open }) => {
  const { script } = await open(address, { [address]: pageOf(form()) });
  expect(await script.call("read", "report")).not.toContain("failed:");
  expect(await script.call("offerWhereItFails", 1)).toEqual(["failed: button (TypeError, 1 times)"]);
  expect(await script.call("offerWhereItFails", 50)).toEqual(["failed: button (TypeError, 6 times)"]);
  expect(await script.call("recognise")).toMatchObject({ kind: "form" });
  expect(await script.call("read", "report")).toContain("failed: button (TypeError, 6 times)");
});

const layouts: Readonly<Record<string, string>> = {
  "the form of 2023": form(),
  "a form as wide as the page": `<div style="width:100%">${form()}</div><p>Text right below the form, as wide as the page is, to leave no room there.</p>`,
  "a form in a box that scrolls": `<div style="height:200px;overflow:auto">${form()}</div>`,
  "a page full of text": `<p>${"Some words before. ".repeat(40)}</p>${form()}<p>${"Some words after. ".repeat(200)}</p>`,
  "a form in a modal dialog": `<dialog id=d><h2>Exact Online</h2>${form()}</dialog><script>document.querySelector("#d").showModal()</script>`,
  "a form moved by a transform": `<div style="transform:translate(40px,30px)" role="dialog" aria-modal="true">${form()}</div>`,
  "a form in components inside components": nested("x-page", nested("x-card", nested("x-body", form()))),
  "a form between other fields": `${field("title", "<input>", "Name")}${form()}`,
};

for (const [layout, body] of Object.entries(layouts))
  test(`it covers no control and no text, and can be pressed: ${layout}`, async ({ open }) => {
    const { page, presses, press } = await placed(open, body);
    await page.waitForTimeout(standing);
    const touched = await page.evaluate(() => {
      const box = document.querySelector("[data-exact-setup-fill]")!.getBoundingClientRect();
      const meets = (one: DOMRect) =>
        one.width > 0 &&
        one.left < box.right &&
        one.right > box.left &&
        one.top < box.bottom &&
        one.bottom > box.top;
      const words: string[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNode(node);
        if (node.nodeValue!.trim() && [...range.getClientRects()].some(meets))
          words.push(node.nodeValue!.slice(0, 30));
      }
      const controls = [...document.querySelectorAll("input,button,select,a")].filter((one) =>
        meets(one.getBoundingClientRect()),
      );
      return [...words, ...controls.map((one) => one.outerHTML)];
    });
    expect(touched).toEqual([]);
    // On a busy machine the first press may come too soon.
    await expect(async () => {
      await press();
      expect(await presses()).toBe(1);
    }).toPass();
  });

function personOn(page: Page): Person {
  return {
    run: (code) => page.evaluate(code),
    move: (x, y) => page.mouse.move(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    key: (name) => page.keyboard.press(name === " " ? "Space" : name),
    wait: (milliseconds) => page.waitForTimeout(milliseconds),
    picture: (clip) => page.screenshot({ clip }),
  };
}

const often = ({ often }: { often?: true }) => ({ tag: often ? [] : "@long" });

for (const row of baredRows)
  test(`nothing is pressed that is bared in the press: ${row.name}`, often(row), async ({ open }) => {
    const { page, presses } = await placed(open);
    const given = { person: personOn(page), presses };
    await page.waitForTimeout(standing);
    expect(await playBared(given, row)).toBe(0);
  });

for (const row of borrowedRows)
  test(`no key counts where the page brought the focus: ${row.name}`, often(row), async ({ open }) => {
    const { page, presses } = await placed(open);
    const given = { person: personOn(page), presses };
    await page.waitForTimeout(standing);
    expect(await playBorrowed(given, row)).toBe(0);
    expect(await pressed(given)).toBe(1);
  });

for (const row of dressedRows)
  test(`it looks as it did, or no press counts: ${row.name}`, often(row), async ({ open }) => {
    const { page, presses } = await placed(open);
    const given = { person: personOn(page), presses };
    await page.waitForTimeout(standing);
    const { looksTheSame, counted } = await playDressed(given, row);
    if (row.withstood) expect([looksTheSame, counted]).toEqual([true, 1]);
    else expect(looksTheSame || counted === 0).toBe(true);
  });

test("where there is no room for it, nothing of it is seen", async ({ open }) => {
  const { page } = await placed(open);
  // Put a picture everywhere, so that no place is free.
  await page.evaluate(() => {
    const everywhere = document.createElement("canvas");
    everywhere.style.cssText = "position:fixed;inset:0;width:100%;height:100%;z-index:0";
    document.body.append(everywhere);
    scrollBy(0, 1);
    dispatchEvent(new Event("resize"));
  });
  const host = page.locator("[data-exact-setup-fill]");
  await expect(host).toBeHidden();
  const box = await host.boundingBox();
  const struck = () =>
    page.evaluate(
      ({ x, y, width, height }) =>
        document.elementsFromPoint(x + width / 2, y + height / 2).map((one) => one.localName),
      box!,
    );
  expect(await struck()).not.toContain("div");
});
