// Tests that the checklist follows what the pages show.
import { expect, test } from "./harness/fixtures.ts";
import { mainJob } from "./harness/main-job.ts";
import { step } from "./harness/surface.ts";

test("every step is done by itself once the page shows the green check @long", async ({
  extension,
  sandbox,
  context,
}) => {
  const clickIn = { acts: "panel", fill: "panel" } as const;
  for (const { run } of mainJob({ extension, sandbox, country: "nl", way: "app store", clickIn }))
    await run();
  const panel = context.pages().find((page) => page.url().includes("sidepanel.html"));
  if (!panel) throw new Error("The side panel is gone");
  for (const name of [
    "api-center",
    "app-centre",
    "register",
    "credentials",
    "administration",
    "fill",
    "connect",
  ]) {
    await expect(step(panel, name)).toHaveAttribute("data-state", "done");
  }
});
