// What a row of a protocol table says of its message; both ends take their types from it.
import type * as z from "zod/mini";

/** What a ticket is good for: see background/tickets.ts. */
export const ticketKinds = ["capture", "administrations", "fill", "fill-report"] as const;
export type TicketKind = (typeof ticketKinds)[number];

/** The type of an answer. It holds nothing: answers of the background are not parsed, it is our own code. */
export interface Type<Answer> {
  readonly of?: Answer;
}

/** Names the type of an answer in a row. */
export const type = <Answer>(): Type<Answer> => ({});

export interface Row {
  /** What it carries; anything else is refused. */
  content: z.ZodMiniType;
  answer: Type<unknown>;
}

/** Messages of our own pages. */
export type Protocol = Readonly<Record<string, Row>>;

export interface SiteRow extends Row {
  /** The exact origins whose top document may send it. */
  from: readonly string[];
  /** The ticket it must carry beside its content; null: none, it neither brings nor takes a value. */
  ticket: TicketKind | null;
}

/** Messages of documents of the six hosts. */
export type SiteProtocol = Readonly<Record<string, SiteRow>>;

export type ContentOf<Of extends Row> = z.infer<Of["content"]>;
export type AnswerOf<Of extends Row> = Of["answer"] extends Type<infer Answer> ? Answer : never;
