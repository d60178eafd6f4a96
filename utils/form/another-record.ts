// Whether the boxes of a form hold another record by now: an application may show the next connection in the same boxes, at the
// same address. Then nothing of ours belongs there, and nothing that stood there before.
import { sameValue, type FieldName } from "../domain/fields.ts";
import type { Former } from "./field-values.ts";

export interface BoxNow {
  field: FieldName;
  /** What stands in the box now. */
  now: string;
  /** What stood there when it was first seen. */
  former: Former | undefined;
  /** What the fill writes there. */
  ours: string;
  /** Whether it was written already. */
  isWritten: boolean;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Neither ours, nor what stood there before, nor one of them written another way: cut, grouped, with a mark around it. One of
 * our other values is not foreign: the box has become another field.
 */
function isForeign({ field, now, former, ours }: BoxNow, all: readonly BoxNow[]): boolean {
  if (now === "" || now === former || sameValue(field, now, ours)) return false;
  if (all.some((other) => other.ours === now)) return false;
  const [read, wrote] = [letters(now), letters(ours)];
  return read !== "" && !read.includes(wrote) && !wrote.includes(read);
}

/** It held something, ours or another's, and is empty. */
function isEmptied({ now, former, ours, isWritten }: BoxNow): boolean {
  return now === "" && (isWritten ? ours !== "" : typeof former === "string" && former !== "");
}

/**
 * Whether what stands in the boxes is another record's: a client ID that is none of ours, two other values, or one beside a
 * box that was emptied; or a new record's, which is empty. One value alone may be the site's own way of writing it.
 */
export function holdsAnotherRecord(boxes: readonly BoxNow[]): boolean {
  const foreign = boxes.filter((box) => isForeign(box, boxes));
  if (foreign.some(({ field }) => field === "clientId")) return true;
  const emptied = boxes.filter(isEmptied);
  const written = boxes.filter(({ isWritten, ours }) => isWritten && ours !== "");
  const isNew = written.length > 2 && written.every(({ now }) => now === "");
  return isNew || foreign.length >= 2 || (foreign.length === 1 && emptied.length > 0);
}
