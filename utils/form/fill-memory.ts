// What an undo needs of a fill, in the document's own memory only: what stood in each box before, and how to tell that our
// value still stands there. Of our secret nothing but a digest is kept; a former one goes as soon as it can.
import type { Control } from "../dom/controls/controls.ts";
import { keepOffDisk, readValue } from "../dom/write.ts";
import type { FillReport, FillValues, PageFacts } from "../domain/facts.ts";
import { fieldNames, sameValue, type FieldName } from "../domain/fields.ts";
import { fitOf, holdsValue } from "./field-values.ts";
import type { FollowedForm } from "./followed-form.ts";
import type { Former } from "./field-values.ts";
import type { RecognisedForm } from "./recognised-form.ts";

interface Remembered {
  /** What was written or found right; of the secret a digest. */
  ours: string;
  element: WeakRef<Element>;
  /** What stood there before; absent where nothing was written. `forgotten`: it was a secret, and is not kept any more. */
  former?: { content: Former; forgotten?: true };
}

/** What a document remembers of the fills in it. */
export interface FillMemory {
  /** The form belongs to this address. */
  href: string;
  /** Makes digests of this document worth nothing elsewhere. */
  salt: string;
  fields: Partial<Record<FieldName, Remembered>>;
}

/** What is remembered where nothing of a fill may be taken back. */
export function emptyMemory(href: string): FillMemory {
  return { href, salt: crypto.randomUUID(), fields: {} };
}

async function digest(salt: string, text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(salt + text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * What is to be remembered after a fill. What the fill before it had written is nobody's former value: where that stood
 * there, the value before it goes on being the former one.
 */
export async function rememberFill(
  href: string,
  followed: FollowedForm,
  report: FillReport,
  values: FillValues,
  earlier: FillMemory | undefined,
): Promise<FillMemory> {
  const before = earlier?.href === href ? earlier : undefined;
  const memory: FillMemory = { href, salt: before?.salt ?? crypto.randomUUID(), fields: {} };
  for (const field of fieldNames) {
    const known = before?.fields[field];
    const { outcome } = report[field];
    const control = followed.known(field);
    if ((outcome !== "filled" && outcome !== "unchanged") || !control) {
      if (known) memory.fields[field] = known;
      continue;
    }
    const ours = field === "clientSecret" ? await digest(memory.salt, values[field]) : values[field];
    const element = new WeakRef(control.element);
    if (outcome === "unchanged") {
      memory.fields[field] = known?.ours === ours ? known : { ours, element };
      continue;
    }
    const content = followed.former(control.element) ?? null;
    const wasOurs = known !== undefined && (await isFieldName(memory, field, content, known.ours));
    memory.fields[field] = wasOurs ? { ...known, ours, element } : { ours, element, former: { content } };
  }
  return memory;
}

/** Whether what stood in a box was ours: what an earlier fill had written. */
async function isFieldName(
  { salt }: FillMemory,
  field: FieldName,
  content: Former,
  ours: string,
): Promise<boolean> {
  if (content === null || content === "") return false;
  if (typeof content !== "string") return fitOf(field, ours)(content) > 0;
  return field === "clientSecret" ? (await digest(salt, content)) === ours : sameValue(field, content, ours);
}

/** Whether a control holds what the last fill wrote into that field, or found right. */
export async function holdsOurs(memory: FillMemory, field: FieldName, control: Control): Promise<boolean> {
  const ours = memory.fields[field]?.ours;
  if (ours === undefined) return false;
  if (field !== "clientSecret") return holdsValue(field, control, ours);
  const read = readValue(control.element);
  return read !== "" && (await digest(memory.salt, read)) === ours;
}

/**
 * Adds to the facts of a page which fields still hold what the last fill wrote or found right; forgets a former secret where
 * the form is gone, and lets the browser note no box that holds ours.
 */
export async function noteStanding(
  document: Document,
  facts: PageFacts,
  found: RecognisedForm | null,
  memory: FillMemory,
): Promise<void> {
  const form = document.location.href === memory.href ? found : null;
  if (!form) return forgetFormerSecret(memory);
  const held = await Promise.all(
    fieldNames.map(async (field) => {
      const control = form.fields[field];
      return control && (await holdsOurs(memory, field, control)) ? [field] : [];
    }),
  );
  const stands = held.flat();
  if (facts.form) facts.form.stands = stands;
  if (stands.includes("clientSecret")) keepOffDisk(form.fields.clientSecret!.element);
}

export function canUndo({ fields }: FillMemory): boolean {
  return Object.values(fields).some(({ former }) => former !== undefined);
}

/** Forgets a secret that stood in the form before: it was asked for, its time is over, or the form is gone. */
export function forgetFormerSecret({ fields }: FillMemory): void {
  const secret = fields.clientSecret;
  // An empty box is no secret: it can still be emptied again.
  if (secret?.former && secret.former.content !== "") secret.former = { content: "", forgotten: true };
}
