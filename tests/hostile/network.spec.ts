// Tests that the extension sends nothing over the network and opens nothing to the web (docs/promises.md, 6), during the
// whole main job.
import { expect, test } from "../e2e/harness/fixtures.ts";
import { mainJob } from "../e2e/harness/main-job.ts";
import { hostPatterns } from "../../utils/domain/sites.ts";
import { proves } from "../run/promise.ts";

/** The part of the extension API that runs inside its pages. */
declare const chrome: {
  runtime: { getManifest(): Record<string, unknown> };
  permissions: { getAll(): Promise<{ permissions?: string[]; origins?: string[] }> };
};

/** Files of the builds that a page could ask for by their address. */
const files = [
  "popup.html",
  "options.html",
  "icon/16.png",
  "api-center-engine.js",
  "content-scripts/api-center.js",
];

test("no request leaves the background, the popup, the panel or the options while the whole job is done @long", async ({
  context,
  extension,
  sandbox,
}) => {
  const own = extension.address("");
  const asked: string[] = [];
  let pages = 0;
  // Watch every target of the browser from its start: pages, the background worker, and whatever they open.
  context.on("request", (request) => {
    if (!request.serviceWorker() && request.isNavigationRequest()) return;
    const from = request.serviceWorker()?.url() ?? request.frame().url();
    if (from.startsWith(own) && !request.url().startsWith(own)) asked.push(new URL(request.url()).protocol);
  });
  context.on("page", (page) => void (page.url().startsWith(own) && (pages += 1)));
  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  for (const { run } of mainJob({
    extension,
    sandbox,
    country: "nl",
    way: "application list",
    clickIn: { acts: "popup", fill: "popup" },
  }))
    await run();
  expect(sandbox.state.applications.at(-1)?.connection).toBe("green");
  expect(pages, "popups and a panel were open").toBeGreaterThan(2);
  expect(asked).toEqual([]);
  // The extension's own pages cannot send a request even when code tries to.
  const reached = await options.evaluate(() =>
    Promise.allSettled([
      fetch("https://app.apicenter.io/"),
      new Promise((done, failed) => {
        const image = new Image();
        image.onload = done;
        image.onerror = failed;
        image.src = "https://app.apicenter.io/icon.png";
      }),
    ]).then((all) => all.filter(({ status }) => status === "fulfilled").length),
  );
  const worker = await extension.serviceWorker();
  const byWorker = await worker.evaluate(() =>
    fetch("https://app.apicenter.io/").then(
      () => 1,
      () => 0,
    ),
  );
  expect(reached + byWorker).toBe(0);
  proves(test.info(), 6, `${asked.length} requests by the extension over the main job`);
});

test("it has four permissions and six hosts, and no page can load anything of it", async ({
  page,
  extension,
  context,
  sandbox,
}) => {
  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  const { manifest, granted } = await options.evaluate(async () => ({
    manifest: chrome.runtime.getManifest(),
    granted: await chrome.permissions.getAll(),
  }));
  expect(granted.permissions?.toSorted()).toEqual(["alarms", "scripting", "sidePanel", "storage"]);
  expect(granted.origins?.toSorted()).toEqual(hostPatterns.toSorted());
  const opened = ["web_accessible_resources", "externally_connectable", "optional_host_permissions"].filter(
    (name) => name in manifest,
  );
  expect(opened).toEqual([]);
  await context.addCookies([sandbox.signIn("app.apicenter.io", "sanne")]);
  await page.goto("https://app.apicenter.io/");
  const loaded = await page.evaluate(
    async (addresses) => {
      const drawn = (address: string) =>
        new Promise<boolean>((done) => {
          const image = new Image();
          image.onload = () => done(true);
          image.onerror = () => done(false);
          image.src = address;
        });
      const tried = addresses.flatMap((address) => [
        drawn(address),
        fetch(address).then(
          () => true,
          () => false,
        ),
        import(address).then(
          () => true,
          () => false,
        ),
      ]);
      return (await Promise.all(tried)).filter(Boolean).length;
    },
    files.map((file) => extension.address(file)),
  );
  expect(loaded).toBe(0);
  proves(
    test.info(),
    6,
    `${granted.permissions?.length} permissions, ${granted.origins?.length} hosts, ${loaded} of ${files.length} files loaded by a page`,
  );
});
