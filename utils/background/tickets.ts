// Tickets: a permission, good once and for seconds, for one tab's document to hand over or receive values.
// Made only where a user's gesture led: see actions/.
import * as z from "zod/mini";
import { ticketKinds, type TicketKind } from "../messages/protocol.ts";
import { load } from "../domain/patience.ts";
import type { Deps } from "./deps.ts";

const key = "tickets";

export const ticketSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(ticketKinds),
  tabId: z.number(),
  /** The setup it is about; a list of administrations is about none. */
  setupId: z.exactOptional(z.string()),
  documentKey: z.string(),
  expires: z.number(),
});

export type Ticket = z.infer<typeof ticketSchema>;

/** How long each kind is good for, in milliseconds: lists of thousands take their time. */
const lifetimes: Record<TicketKind, number> = {
  capture: 10_000,
  // Its load ends by itself where nothing comes any more.
  administrations: load.signIn,
  fill: 10_000,
  "fill-report": 60_000,
};

async function readTickets({ session, now }: Deps): Promise<Ticket[]> {
  const parsed = z.array(ticketSchema).safeParse(await session.get(key));
  return parsed.success ? parsed.data.filter(({ expires }) => expires > now()) : [];
}

/** Makes a ticket; its id goes to the document that the user acted on, and nowhere else. */
export function makeTicket(
  deps: Deps,
  wanted: Pick<Ticket, "kind" | "tabId" | "setupId" | "documentKey">,
): Promise<string> {
  return deps.withLock(key, async () => {
    const ticket: Ticket = { ...wanted, id: deps.newId(), expires: deps.now() + lifetimes[wanted.kind] };
    await deps.session.set(key, [...(await readTickets(deps)), ticket]);
    return ticket.id;
  });
}

/** Takes a ticket: it is gone then. Returns null when there is none of this kind for this tab. */
export function takeTicket(deps: Deps, id: string, kind: TicketKind, tabId: number): Promise<Ticket | null> {
  return deps.withLock(key, async () => {
    const tickets = await readTickets(deps);
    const ticket = tickets.find((one) => one.id === id && one.kind === kind && one.tabId === tabId);
    if (ticket)
      await deps.session.set(
        key,
        tickets.filter((one) => one !== ticket),
      );
    return ticket ?? null;
  });
}
