// Tickets: a permission, good once and for seconds, for one tab's document to hand over or receive values.
// Made only where a user's gesture led: see actions/.
import type { TicketKind } from "../messages/protocol.ts";
import { loadTimes } from "../domain/patience.ts";
import type { Deps } from "./deps.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords, type Ticket } from "./store/records.ts";
import { changeMemory } from "./store/store.ts";

export type { Ticket };

/** What a ticket is for. */
export type WantedTicket = Pick<Ticket, "kind" | "tabId" | "setupId" | "documentKey">;

/** How long each kind is good for, in milliseconds: lists of thousands take their time. */
const lifetimes: Record<TicketKind, number> = {
  capture: 10_000,
  // Its load ends by itself where nothing comes any more.
  administrations: loadTimes.signIn,
  fill: 10_000,
  "fill-report": 60_000,
};

const stillGood = (tickets: readonly Ticket[] | null, now: number): Ticket[] =>
  (tickets ?? []).filter(({ expires }) => expires > now);

/** A ticket; its id goes to the document that the user acted on, and nowhere else. */
export function newTicket({ now, newId }: Pick<Deps, "now" | "newId">, wanted: WantedTicket): Ticket {
  return { ...wanted, id: newId(), expires: now() + lifetimes[wanted.kind] };
}

/** The tickets with these besides, as they are kept. */
export function withTickets(
  { now }: Pick<Deps, "now">,
  before: readonly Ticket[] | null,
  made: readonly Ticket[],
): MemoryChanges {
  return put(sessionRecords.tickets, [...stillGood(before, now()), ...made]);
}

/** Makes a ticket; returns its id. */
export function makeTicket(deps: Deps, wanted: WantedTicket): Promise<string> {
  return changeMemory(deps, { tickets: sessionRecords.tickets }, ({ tickets }) => {
    const ticket = newTicket(deps, wanted);
    return { answer: ticket.id, memory: withTickets(deps, tickets, [ticket]) };
  });
}

/** Takes a ticket: it is gone then. Returns null when there is none of this kind for this tab. */
export function takeTicket(deps: Deps, id: string, kind: TicketKind, tabId: number): Promise<Ticket | null> {
  return changeMemory(deps, { tickets: sessionRecords.tickets }, (kept) => {
    const tickets = stillGood(kept.tickets, deps.now());
    const ticket = tickets.find((one) => one.id === id && one.kind === kind && one.tabId === tabId);
    if (!ticket) return { answer: null };
    return {
      answer: ticket,
      memory: put(
        sessionRecords.tickets,
        tickets.filter((one) => one !== ticket),
      ),
    };
  });
}
