// Checks whether the boxes of a form now hold another record. An app may show the next connection in the same boxes, at
// the same address. Then neither our values nor the earlier values belong there.
import { sameValue, type FieldName } from "../domain/fields.ts";
import type { Former } from "./field-values.ts";

export interface BoxNow {
  field: FieldName;
  /** The text in the box now. */
  now: string;
  /** The content of the box when it was first seen. */
  former: Former | undefined;
  /** The value that the fill writes there. */
  ours: string;
  /** True when the fill has already written this box. */
  isWritten: boolean;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Checks whether a box holds a value that is neither ours nor its earlier one. Our value is not foreign when the site
 * writes it in another way: cut, grouped, or with a mark around it. Another of our values is not foreign either: the
 * box has become another field.
 */
function isForeign({ field, now, former, ours }: BoxNow, all: readonly BoxNow[]): boolean {
  if (now === "" || now === former || sameValue(field, now, ours)) return false;
  if (all.some((other) => other.ours === now)) return false;
  const [read, wrote] = [letters(now), letters(ours)];
  return read !== "" && !read.includes(wrote) && !wrote.includes(read);
}

/** Checks whether a box that held a value, ours or an earlier one, is empty now. */
function isEmptied({ now, former, ours, isWritten }: BoxNow): boolean {
  return now === "" && (isWritten ? ours !== "" : typeof former === "string" && former !== "");
}

/**
 * Checks whether the boxes hold another record. True for a client ID that is not ours, for two foreign values, and for
 * one foreign value beside an emptied box. Also true for a new record: the fill wrote more than two boxes, and all of
 * them are empty.
 * One foreign value alone is not enough: the site may only write our value in its own way.
 */
export function holdsAnotherRecord(boxes: readonly BoxNow[]): boolean {
  const foreign = boxes.filter((box) => isForeign(box, boxes));
  if (foreign.some(({ field }) => field === "clientId")) return true;
  const emptied = boxes.filter(isEmptied);
  const written = boxes.filter(({ isWritten, ours }) => isWritten && ours !== "");
  const isNew = written.length > 2 && written.every(({ now }) => now === "");
  return isNew || foreign.length >= 2 || (foreign.length === 1 && emptied.length > 0);
}
