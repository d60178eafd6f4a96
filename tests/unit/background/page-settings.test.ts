// Tests which settings a document gets as the answer to its facts: it may have missed the message with them.
import { expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { pageSettings } from "../../../utils/background/page-settings.ts";
import { saveOptions } from "../../../utils/background/secrets.ts";
import { fakeDeps } from "./background-deps.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };

it.each([
  ["https://app.apicenter.io", "api-center-other", true],
  ["https://apps.exactonline.com", "app-centre-other", true],
  ["https://start.exactonline.nl", "exact-signed-out", false],
] as const)(
  "%s gets the settings with the answer to its facts, or none: Exact Online has none",
  async (origin, kind, gets) => {
    const deps = fakeDeps();
    await saveOptions(deps, { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: false });
    const settings = await pageSettings(deps);
    expect(settings.pageButton).toBe(false);
    const message = {
      type: "page-facts",
      version: own.version,
      content: { facts: { kind }, documentKey: "a" },
    };
    const sender = { id: own.id, origin, frameId: 0, tabId: 2 };
    expect(await createBroker(deps, own)(message, sender)).toEqual({
      ok: true,
      answer: gets ? settings : null,
    });
  },
);
