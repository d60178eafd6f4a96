// How a message looks on the wire: its name, the version that sent it, and its content.

export interface Envelope {
  type: string;
  /** The extension's version: a content script left over from an older one is refused. */
  version: string;
  content: unknown;
}

export type Reply<Answer> = { ok: true; answer: Answer } | { ok: false; code: RefusalCode };

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
