// Defines what a row of a protocol table says about its message. Both ends take their types from it.
import type * as z from "zod/mini";

/** What a ticket permits: see background/tickets.ts. */
export const ticketKinds = ["capture", "administrations", "fill", "fill-report"] as const;
/** The kind of a ticket. */
export type TicketKind = (typeof ticketKinds)[number];

/**
 * The type of an answer. It holds no value: answers of the background are not parsed, because they come from this
 * extension's code.
 */
export interface Type<Answer> {
  readonly of?: Answer;
}

/** Names the type of an answer in a row. */
export const type = <Answer>(): Type<Answer> => ({});

/** What a row says about a message. */
interface Row {
  /** What the message contains. Anything else is refused. */
  content: z.ZodMiniType;
  answer: Type<unknown>;
}

/** The messages of the extension's own pages. */
export type Protocol = Readonly<Record<string, Row>>;

/** What a row says about a message of a content script. */
export interface SiteRow extends Row {
  /** The exact origins whose top document may send it. */
  from: readonly string[];
  /**
   * The kind of ticket that the message needs beside its content. Null: no ticket, because the message neither sends
   * nor asks for a value.
   */
  ticket: TicketKind | null;
}

/** The messages of documents of the six hosts. */
export type SiteProtocol = Readonly<Record<string, SiteRow>>;

/** The content that a row describes. */
export type ContentOf<Of extends Row> = z.infer<Of["content"]>;
/** The type of the answer that a row describes. */
export type AnswerOf<Of extends Row> = Of["answer"] extends Type<infer Answer> ? Answer : never;
