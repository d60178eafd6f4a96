// The three sites' pages as the background meets them, for tests that stop it: they do what the content scripts do.
import type { AskFromSite, SiteMessage } from "../../../utils/messages/from-sites.ts";
import type { SiteLink } from "../../../utils/messages/site-link.ts";
import { resultOfRefusal } from "../../../utils/messages/site-link.ts";
import type { FillReport, FillValues, PageFacts } from "../../../utils/domain/facts.ts";
import { fieldNames } from "../../../utils/domain/fields.ts";
import { resultOfFill } from "../../../utils/domain/fill-result.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import type { World } from "./killed-world.ts";
import { sentList } from "./lists.ts";

/** What the App Centre shows of an app. */
type App = Omit<SiteMessage<"credentials">, "secretState">;

/** An app as the App Centre shows it; all made up. */
export const appNumber = (number: number): Required<Pick<App, "clientId" | "clientSecret">> => ({
  clientId: `0f8fad5b-d9cb-469f-a165-${String(number).padStart(12, "0")}`,
  clientSecret: `Canary${String(number).padStart(6, "0")}`,
});

const empty: FillValues = { title: "", clientId: "", clientSecret: "", country: "", division: "" };

/** The App Centre's page of an app. */
export function openApp(world: World, tabId: number, app: App): void {
  world.open(tabId, "https://apps.exactonline.com/nl/nl-NL/V2/Manage", (ask) => ({
    look: () => ({ kind: "app-centre-credentials", country: "nl" }),
    asks: {
      capture: async ({ ticket }) => {
        const secretState = app.clientSecret === undefined ? "masked" : "readable";
        const reply = await ask("credentials", { redirectUri, country: "nl", secretState, ...app }, ticket);
        return reply.ok ? reply.answer : resultOfRefusal(reply);
      },
    },
  }));
}

export interface Form {
  values: FillValues;
}

/** API Center's form: takes what it gets, reports it, and remembers what stood there. */
export function openForm(world: World, tabId: number): Form {
  const form: Form = { values: { ...empty } };
  let before: FillValues | null = null;

  async function fill(ask: AskFromSite, ticket: string, soon: string): Promise<ActionResult> {
    const reply = await ask("fill-values", {}, ticket);
    if (!reply.ok) return resultOfRefusal(reply);
    if (!reply.answer.ok) return reply.answer.result;
    const { values } = reply.answer;
    const outcome = (field: keyof FillValues) =>
      form.values[field] === values[field] ? "unchanged" : "filled";
    const report = Object.fromEntries(
      fieldNames.map((field) => [field, { outcome: outcome(field) }]),
    ) as FillReport;
    before = form.values;
    form.values = values;
    await ask("fill-report", { report, canUndo: true, late: false }, soon);
    return resultOfFill(report);
  }

  world.open(tabId, "https://app.apicenter.io/", (ask) => ({
    look: (): PageFacts => ({
      kind: "api-center-form",
      form: {
        found: [...fieldNames],
        current: {},
        secretFilled: form.values.clientSecret !== "",
        evidence: [],
      },
    }),
    asks: {
      fill: ({ ticket, reportTickets: [soon] }) => fill(ask, ticket, soon),
      "undo-fill": async () => {
        if (!before) return { result: "refused", code: "undoNothing" };
        form.values = before;
        before = null;
        return { result: "done", code: "fillUndone" };
      },
    },
  }));
  return form;
}

export const list = `<Administrations>
  <Administration Code="3977752" HID="10" Current="True"><Description>Bakery Noord</Description></Administration>
  <Administration Code="0475134" HID="11"><Description>Bakery &amp; Co</Description></Administration>
</Administrations>`;

/** Exact Online, signed in: fetches the list, or shows it when it is the list's own page. */
export function openExact(world: World, tabId: number): SiteLink {
  return world.open(tabId, "https://start.exactonline.nl/docs/MenuPortal.aspx", (ask) => ({
    look: () => ({
      kind: "exact-signed-in",
      country: "nl",
      administration: { division: "3977752", hid: "10", name: "Bakery Noord" },
    }),
    asks: {
      "fetch-administrations": async ({ ticket }) => {
        await ask("administrations-progress", { bytes: list.length });
        const reply = await ask("administrations-list", { list: await sentList(list) }, ticket);
        return reply.ok ? reply.answer : resultOfRefusal(reply);
      },
      "cancel-administrations": () =>
        Promise.resolve<ActionResult>({ result: "done", code: "loadCancelled" }),
    },
  }));
}
