// Defines how a message looks on the wire: its name, the version that sent it, and its content.

/** A message to the background or to a content script. */
export interface Envelope {
  type: string;
  /** The extension's version. A content script of an older version is refused. */
  version: string;
  content: unknown;
}

/** The answer to a message, or the reason why there is none. */
export type Reply<Answer> = { ok: true; answer: Answer } | { ok: false; code: RefusalCode };

/** Why a message was refused or got no answer. */
export type RefusalCode =
  | "unknown-message"
  | "not-yours"
  | "reloadPage"
  | "malformed"
  | "ticket-refused"
  | "interrupted"
  | "notAnswered"
  | "notSaved"
  | "storageNewer"
  | "notStorable";

/** Returns whether a message is an envelope. Its content is not checked here. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === "object" &&
    message !== null &&
    "type" in message &&
    typeof message.type === "string" &&
    "version" in message &&
    typeof message.version === "string" &&
    "content" in message &&
    message.content !== undefined
  );
}
