// The door of the background: who sent it, in which version, in which shape, with which ticket. Only then it is served.
import { isEnvelope, type Reply, type RefusalCode } from "../messages/envelope.ts";
import { ownMessages, type OwnMessageName } from "../messages/from-own-pages.ts";
import { siteMessages, siteRules, type SiteMessageName } from "../messages/from-sites.ts";
import { NotSaved } from "../domain/not-saved.ts";
import type { Sender } from "../browser/runtime.ts";
import { withCheckedWrites } from "./checked-writes.ts";
import { withPatience } from "./patient-deps.ts";
import { ownServices } from "./serve-own-pages.ts";
import { siteServices } from "./serve-sites.ts";
import type { Deps } from "./deps.ts";
import { takeTicket, type Ticket } from "./tickets.ts";

export interface Own {
  id: string;
  origin: string;
  version: string;
}

const refusal = (code: RefusalCode): Reply<never> => ({ ok: false, code });

function isOwnMessage(type: string): type is OwnMessageName {
  return Object.hasOwn(ownMessages, type);
}

function isSiteMessage(type: string): type is SiteMessageName {
  return Object.hasOwn(siteMessages, type);
}

async function serveOwnPage(deps: Deps, type: OwnMessageName, content: unknown): Promise<unknown> {
  const { success, data } = ownMessages[type].safeParse(content);
  if (!success) return refusal("malformed");
  const service = ownServices[type] as (deps: Deps, message: unknown) => Promise<unknown>;
  return { ok: true, answer: await service(deps, data) };
}

async function serveSite(
  deps: Deps,
  type: SiteMessageName,
  content: unknown,
  sender: Sender,
): Promise<unknown> {
  const rule = siteRules[type];
  const { origin, frameId, tabId } = sender;
  if (origin === undefined || tabId === undefined || frameId !== 0 || !rule.origins.includes(origin))
    return refusal("not-yours");
  const { success, data } = siteMessages[type].safeParse(content);
  if (!success) return refusal("malformed");
  let ticket: Ticket | null = null;
  if (rule.ticket) {
    ticket = await takeTicket(deps, (data as { ticket: string }).ticket, rule.ticket, tabId);
    if (!ticket) return refusal("ticket-refused");
  }
  const service = siteServices[type] as (
    deps: Deps,
    site: { tabId: number; origin: string },
    message: unknown,
    ticket: Ticket | null,
  ) => Promise<unknown>;
  return { ok: true, answer: await service(deps, { tabId, origin }, data, ticket) };
}

/** Serves one message; answers undefined for what is no message of ours. Never rejects. */
export function createBroker(
  world: Deps,
  own: Own,
): (message: unknown, sender: Sender) => Promise<unknown> | undefined {
  const deps = withPatience(withCheckedWrites(world));
  return (message, sender) => {
    if (!isEnvelope(message) || sender.id !== own.id) return undefined;
    const { type, version, content } = message;
    if (!isOwnMessage(type) && !isSiteMessage(type)) return Promise.resolve(refusal("unknown-message"));
    if (version !== own.version) return Promise.resolve(refusal("reloadPage"));
    if (isSiteMessage(type)) return answered(serveSite(deps, type, content, sender));
    if (sender.origin !== own.origin) return Promise.resolve(refusal("not-yours"));
    return answered(serveOwnPage(deps, type, content));
  };
}

/** A fault becomes a refusal that says "click again": nothing of it, which might hold a value, crosses the wire. */
function answered(reply: Promise<unknown>): Promise<unknown> {
  return reply.catch((fault: unknown) => refusal(fault instanceof NotSaved ? fault.code : "interrupted"));
}
