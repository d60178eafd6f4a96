// Receives every message to the background. Checks its sender, its version, its shape and its ticket, and serves the
// message only then.
import * as z from "zod/mini";
import { isEnvelope, type Reply, type RefusalCode } from "../messages/envelope.ts";
import {
  fromOwnPages,
  type OwnAnswer,
  type OwnMessage,
  type OwnMessageName,
} from "../messages/from-own-pages.ts";
import {
  fromSites,
  type PlainMessageName,
  type SiteAnswer,
  type SiteMessage,
  type SiteMessageName,
  type TicketMessageName,
} from "../messages/from-sites.ts";
import type { SiteRow, TicketKind } from "../messages/protocol.ts";
import { NotSaved } from "../domain/not-saved.ts";
import type { Sender } from "../browser/runtime.ts";
import { withCheckedWrites } from "./checked-writes.ts";
import { withPatience } from "./patient-deps.ts";
import { ownServices } from "./serve-own-pages.ts";
import { siteServices, ticketServices, type SiteDocument } from "./serve-sites.ts";
import type { Deps } from "./deps.ts";
import { takeTicket } from "./tickets.ts";

/** The id, the origin and the version of this extension. */
export interface Own {
  id: string;
  origin: string;
  version: string;
}

const refusal = (code: RefusalCode): Reply<never> => ({ ok: false, code });

/** The rows of both tables of messages, typed so that each name has the schema of its own content. */
const ownRows: { readonly [Name in OwnMessageName]: { content: z.ZodMiniType<OwnMessage<Name>> } } =
  fromOwnPages;
const siteRows: {
  readonly [Name in PlainMessageName]: { content: z.ZodMiniType<SiteMessage<Name>> };
} = fromSites;
const ticketRows: {
  readonly [Name in TicketMessageName]: { ticket: TicketKind; content: z.ZodMiniType<SiteMessage<Name>> };
} = fromSites;

function isOwnMessage(type: string): type is OwnMessageName {
  return Object.hasOwn(fromOwnPages, type);
}

function isSiteMessage(type: string): type is SiteMessageName {
  return Object.hasOwn(fromSites, type);
}

function hasTicket(type: SiteMessageName): type is TicketMessageName {
  return fromSites[type].ticket !== null;
}

async function serveOwnPage<Name extends OwnMessageName>(
  deps: Deps,
  type: Name,
  content: unknown,
): Promise<Reply<OwnAnswer<Name>>> {
  const { success, data } = ownRows[type].content.safeParse(content);
  if (!success) return refusal("malformed");
  return { ok: true, answer: await ownServices[type](deps, data) };
}

async function serveSite(
  deps: Deps,
  type: SiteMessageName,
  content: unknown,
  { origin, frameId, tabId }: Sender,
): Promise<Reply<unknown>> {
  const { from }: SiteRow = fromSites[type];
  if (origin === undefined || tabId === undefined || frameId !== 0 || !from.includes(origin))
    return refusal("not-yours");
  const site = { tabId, origin };
  return hasTicket(type)
    ? serveWithTicket(deps, type, content, site)
    : serveWithout(deps, type, content, site);
}

async function serveWithout<Name extends PlainMessageName>(
  deps: Deps,
  type: Name,
  content: unknown,
  site: SiteDocument,
): Promise<Reply<SiteAnswer<Name>>> {
  const { success, data } = siteRows[type].content.safeParse(content);
  if (!success) return refusal("malformed");
  return { ok: true, answer: await siteServices[type](deps, site, data) };
}

const ticketIdSchema = z.lazy(() => z.uuid());

async function serveWithTicket<Name extends TicketMessageName>(
  deps: Deps,
  type: Name,
  message: unknown,
  site: SiteDocument,
): Promise<Reply<SiteAnswer<Name>>> {
  const { ticketId, content } = splitTicket(message);
  const id = ticketIdSchema.safeParse(ticketId);
  const { success, data } = ticketRows[type].content.safeParse(content);
  if (!id.success || !success) return refusal("malformed");
  const ticket = await takeTicket(deps, id.data, ticketRows[type].ticket, site.tabId);
  if (!ticket) return refusal("ticket-refused");
  return { ok: true, answer: await ticketServices[type](deps, site, data, ticket) };
}

/** Splits the id of the ticket from the rest of a message. The id is undefined where the message has none. */
function splitTicket(message: unknown): { ticketId: unknown; content: unknown } {
  if (typeof message !== "object" || message === null || Array.isArray(message) || !("ticket" in message))
    return { ticketId: undefined, content: message };
  const { ticket: ticketId, ...content } = message;
  return { ticketId, content };
}

/**
 * Returns the function that serves one message. That function returns undefined where the message is not one of this
 * extension. Otherwise it returns the reply, which never rejects.
 */
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
    if (isSiteMessage(type)) return refusalOfFault(serveSite(deps, type, content, sender));
    if (sender.origin !== own.origin) return Promise.resolve(refusal("not-yours"));
    return refusalOfFault(serveOwnPage(deps, type, content));
  };
}

/**
 * Returns the reply. Where an error was thrown, it returns a refusal instead: the reason of a `NotSaved`, otherwise
 * `interrupted`, which asks the user to click again. The refusal has no text of the error, because that text may
 * contain a value.
 */
function refusalOfFault(reply: Promise<unknown>): Promise<unknown> {
  return reply.catch((fault: unknown) => refusal(fault instanceof NotSaved ? fault.code : "interrupted"));
}
