// Tickets: a permission, good once and for seconds, for one tab's document to hand over or receive values.
// Made only where a person's gesture led: see actions/.
import * as z from "zod/mini";
import { ticketKinds, type TicketKind } from "../messages/from-sites.ts";
import { load } from "../domain/patience.ts";
import type { Surroundings } from "./deps.ts";

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

async function readTickets({ session, now }: Surroundings): Promise<Ticket[]> {
  const parsed = z.array(ticketSchema).safeParse(await session.get(key));
  return parsed.success ? parsed.data.filter(({ expires }) => expires > now()) : [];
}

/** Makes a ticket; its id goes to the document that the person acted on, and nowhere else. */
export function makeTicket(
  around: Surroundings,
  wanted: Pick<Ticket, "kind" | "tabId" | "setupId" | "documentKey">,
): Promise<string> {
  return around.exclusively(key, async () => {
    const ticket: Ticket = { ...wanted, id: around.newId(), expires: around.now() + lifetimes[wanted.kind] };
    await around.session.set(key, [...(await readTickets(around)), ticket]);
    return ticket.id;
  });
}

/** Takes a ticket: it is gone then. Answers null when there is none of this kind for this tab. */
export function takeTicket(
  around: Surroundings,
  id: string,
  kind: TicketKind,
  tabId: number,
): Promise<Ticket | null> {
  return around.exclusively(key, async () => {
    const tickets = await readTickets(around);
    const ticket = tickets.find((one) => one.id === id && one.kind === kind && one.tabId === tabId);
    if (ticket)
      await around.session.set(
        key,
        tickets.filter((one) => one !== ticket),
      );
    return ticket ?? null;
  });
}
