// Remembers what an undo needs after a fill, only in the document's own memory: what each box held before, and how to
// recognise that our value is still there. Keeps only a digest of our secret. Forgets a former secret as soon as
// possible.
import type { Control } from "../dom/controls/controls.ts";
import { keepOffDisk, readValue } from "../dom/write.ts";
import type { FillReport, FillValues, PageFacts } from "../domain/facts.ts";
import { fieldNames, sameValue, type FieldName } from "../domain/fields.ts";
import { fitOf, holdsValue } from "./field-values.ts";
import type { FollowedForm } from "./followed-form.ts";
import type { Former } from "./field-values.ts";
import type { RecognisedForm } from "./recognised-form.ts";

interface Remembered {
  /** The value that was written or was already right; for the secret a digest. */
  ours: string;
  element: WeakRef<Element>;
  /** What the box held before; absent where nothing was written. `forgotten`: it was a secret and is no longer kept. */
  former?: { content: Former; forgotten?: true };
}

/** What a document remembers of the fills in it. */
export interface FillMemory {
  /** The address of the form. */
  href: string;
  /** A random text in each digest: digests of this document are worth nothing elsewhere. */
  salt: string;
  fields: Partial<Record<FieldName, Remembered>>;
}

/** Returns a memory for which nothing of a fill can be undone. */
export function emptyMemory(href: string): FillMemory {
  return { href, salt: crypto.randomUUID(), fields: {} };
}

async function digest(salt: string, text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(salt + text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Returns what to remember after a fill. `earlier`: the memory of the previous fill; used only for the same address.
 * What an earlier fill wrote is not a former value: then the value before that fill stays the former one.
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
    const wasOurs = known !== undefined && (await isOurs(memory, field, content, known.ours));
    memory.fields[field] = wasOurs ? { ...known, ours, element } : { ours, element, former: { content } };
  }
  return memory;
}

/** Checks whether the content of a box was ours: an earlier fill wrote it. */
async function isOurs(
  { salt }: FillMemory,
  field: FieldName,
  content: Former,
  ours: string,
): Promise<boolean> {
  if (content === null || content === "") return false;
  if (typeof content !== "string") return fitOf(field, ours)(content) > 0;
  return field === "clientSecret" ? (await digest(salt, content)) === ours : sameValue(field, content, ours);
}

/** Checks whether a control holds what the last fill wrote into that field or found right there. */
export async function holdsOurs(memory: FillMemory, field: FieldName, control: Control): Promise<boolean> {
  const ours = memory.fields[field]?.ours;
  if (ours === undefined) return false;
  if (field !== "clientSecret") return holdsValue(field, control, ours);
  const read = readValue(control.element);
  return read !== "" && (await digest(memory.salt, read)) === ours;
}

/**
 * Adds to the facts of a page which fields still hold what the last fill wrote or found right. Forgets a former secret
 * where the form is gone. Stops the browser from storing a box that holds our secret.
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

/** Checks whether a fill wrote anything that can be undone. */
export function canUndo({ fields }: FillMemory): boolean {
  return Object.values(fields).some(({ former }) => former !== undefined);
}

/**
 * Forgets the secret that was in the form before. Called on request, when its time is over, or when the form is gone.
 */
export function forgetFormerSecret({ fields }: FillMemory): void {
  const secret = fields.clientSecret;
  // An empty box holds no secret: an undo can still empty it again.
  if (secret?.former && secret.former.content !== "") secret.former = { content: "", forgotten: true };
}
