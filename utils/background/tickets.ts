// Makes and checks tickets. A ticket allows the document of one tab to send or receive values, once and for a short
// time. Only a user's gesture leads to a ticket: see actions/.
import type { TicketKind } from "../messages/protocol.ts";
import { loadTimes } from "../domain/patience.ts";
import type { Deps } from "./deps.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords, type Ticket } from "./store/records.ts";
import { changeMemory } from "./store/store.ts";

export type { Ticket };

/** What a new ticket is for. */
export type WantedTicket = Pick<Ticket, "kind" | "tabId" | "setupId" | "documentKey">;

/** How long a ticket of each kind is valid, in milliseconds. A list with thousands of lines takes long. */
const lifetimes: Record<TicketKind, number> = {
  capture: 10_000,
  // The load itself ends earlier where no more bytes come.
  administrations: loadTimes.signIn,
  fill: 10_000,
  "fill-report": 60_000,
};

const stillGood = (tickets: readonly Ticket[] | null, now: number): Ticket[] =>
  (tickets ?? []).filter(({ expires }) => expires > now);

/** Makes a ticket, without storing it. Its id goes only to the document that the user acted on. */
export function newTicket({ now, newId }: Pick<Deps, "now" | "newId">, wanted: WantedTicket): Ticket {
  return { ...wanted, id: newId(), expires: now() + lifetimes[wanted.kind] };
}

/** Returns the change that adds these tickets to the stored ones, without those that have expired. */
export function withTickets(
  { now }: Pick<Deps, "now">,
  before: readonly Ticket[] | null,
  made: readonly Ticket[],
): MemoryChanges {
  return put(sessionRecords.tickets, [...stillGood(before, now()), ...made]);
}

/** Makes and stores a ticket. Returns its id. */
export function makeTicket(deps: Deps, wanted: WantedTicket): Promise<string> {
  return changeMemory(deps, { tickets: sessionRecords.tickets }, ({ tickets }) => {
    const ticket = newTicket(deps, wanted);
    return { answer: ticket.id, memory: withTickets(deps, tickets, [ticket]) };
  });
}

/** Uses up a ticket and returns it. Returns null where there is no such ticket of this kind for this tab. */
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
