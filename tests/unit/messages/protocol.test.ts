// Tests that the tables of messages decide what both ends may send. Anything else does not compile. Code that must not
// compile is below `@ts-expect-error`: the compiler reports an error there if the code compiles.
import { expect, it } from "vitest";
import type { OwnServices } from "../../../utils/background/serve-own-pages.ts";
import type { SiteServices, TicketServices } from "../../../utils/background/serve-sites.ts";
import type { View } from "../../../utils/domain/view.ts";
import { type Envelope, isEnvelope } from "../../../utils/messages/envelope.ts";
import type { AskFromOwnPage } from "../../../utils/messages/from-own-pages.ts";
import { fromSites } from "../../../utils/messages/from-sites.ts";
import { linkSite, type SiteAsks } from "../../../utils/messages/site-link.ts";
import type { FillValuesAnswer } from "../../../utils/messages/to-sites.ts";

function linked() {
  const sent: Envelope[] = [];
  const wire = {
    id: () => "own",
    version: () => "1",
    isAlive: () => true,
    sendMessage: async (message: Envelope) => {
      sent.push(message);
      return { ok: true, answer: null };
    },
    onMessage: () => () => undefined,
  };
  const none = { look: () => ({ kind: "elsewhere" as const }), asks: {} };
  return { sent, ask: linkSite(wire, () => none, new AbortController().signal).ask };
}

it("a ticket goes along with the content of a message, in one envelope", async () => {
  const { sent, ask } = linked();
  await ask("fill-values", {}, "the-ticket");
  await ask("administrations-progress", { bytes: 7 });
  expect(sent.every(isEnvelope)).toBe(true);
  expect(sent.map(({ content }) => content)).toEqual([{ ticket: "the-ticket" }, { bytes: 7 }]);
});

it("no content of a message with a ticket has a ticket of its own: it would be taken for the message's", () => {
  for (const { content } of Object.values(fromSites))
    expect(content.def.getter().def.shape).not.toHaveProperty("ticket");
});

it("a document asks what the table holds, and hears what the table says", () => {
  const { ask } = linked();
  const told = async (): Promise<FillValuesAnswer | null> => {
    const reply = await ask("fill-values", {}, "ticket");
    return reply.ok ? reply.answer : null;
  };
  const refused = [
    // @ts-expect-error No message has this name.
    () => ask("fill-value", {}, "ticket"),
    // @ts-expect-error The ticket is missing.
    () => ask("fill-values", {}),
    // @ts-expect-error This message has no ticket.
    () => ask("administrations-progress", { bytes: 1 }, "ticket"),
    // @ts-expect-error The value must be a number.
    () => ask("administrations-progress", { bytes: "1" }),
    // @ts-expect-error The row does not contain this field.
    () => ask("administrations-list", { list: "", name: "" }, "ticket"),
  ];
  expect([told, ...refused]).toHaveLength(6);
});

it("a page of ours asks what the table holds, and hears what the table says", () => {
  const seen = async (ask: AskFromOwnPage): Promise<View | null> => {
    const reply = await ask("view", { tabId: 1 });
    return reply.ok ? reply.answer : null;
  };
  const refused = [
    // @ts-expect-error No message has this name.
    (ask: AskFromOwnPage) => ask("views", {}),
    // @ts-expect-error No action has this name.
    (ask: AskFromOwnPage) => ask("act", { request: { action: "fill-forms" } }),
    // @ts-expect-error Only sites ask for values.
    (ask: AskFromOwnPage) => ask("fill-values", {}),
  ];
  expect([seen, ...refused]).toHaveLength(4);
});

it("whoever serves a message answers what the table says", () => {
  const silent = () => Promise.resolve(null);
  const site: Partial<SiteServices> = { "administrations-progress": silent };
  const ticket: Partial<TicketServices> = {
    "fill-report": silent,
    // @ts-expect-error The answer must be values, or the reason why there are none.
    "fill-values": silent,
  };
  const own: Partial<OwnServices> = {
    administrations: silent,
    // @ts-expect-error The answer must be a view.
    view: silent,
  };
  const asks: SiteAsks = {
    // @ts-expect-error The answer must be a result.
    capture: silent,
  };
  const asksNobody: SiteAsks = {
    // @ts-expect-error The background asks no question of this name.
    captures: silent,
  };
  const served = [site, ticket, own, asks, asksNobody];
  expect(served.map((services) => Object.keys(services).length)).toEqual([1, 2, 2, 1, 1]);
});
