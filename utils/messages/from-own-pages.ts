// What popup, side panel and options may ask of the background. Nobody else may.
import * as z from "zod/mini";
import { fieldNames, forFields } from "../domain/fields.ts";
import { maxListFile } from "../domain/list-text.ts";
import { longest } from "../domain/limits.ts";
import { learningSites } from "../domain/learned-labels.ts";
import { countrySchema, optionsSchema } from "../domain/schemas.ts";

const text = z.string().check(z.maxLength(longest.typed));
const tabId = z.exactOptional(z.int());
const values = z.strictObject(forFields(() => text));

const useAdministration = z.literal("use-administration");

const requestSchema = z.discriminatedUnion("action", [
  z.strictObject({
    action: z.enum([
      "capture-credentials",
      "fill-registration",
      "fill-form",
      "undo-fill",
      "new-setup",
      "forget-secret",
      "open-checklist",
      "open-api-center",
      "copy-redirect-uri",
      "tick-connect",
      "cancel-load",
    ]),
  }),
  z.strictObject({
    action: z.enum(["load-administrations", "open-app-centre", "open-exact-online"]),
    country: z.exactOptional(countrySchema),
  }),
  z.strictObject({ action: z.literal("save-setup"), values }),
  z.strictObject({ action: z.literal("point-field"), field: z.enum(fieldNames) }),
  z.strictObject({
    action: z.enum(["delete-setup", "choose-setup", "duplicate-setup", "restore-setup"]),
    id: text,
  }),
  z.strictObject({
    action: z.literal("fill-over"),
    over: z.strictObject({ clientId: text, division: text }),
  }),
  z.strictObject({ action: z.literal("rename-setup"), id: text, title: text }),
  z.strictObject({ action: z.literal("use-country"), country: countrySchema }),
]);

export const actionRequestSchema = z.union([
  requestSchema,
  z.strictObject({ action: useAdministration, shown: text }),
  z.strictObject({ action: useAdministration, division: text, country: z.exactOptional(countrySchema) }),
]);

const shownSchema = z.strictObject({ documentKey: z.exactOptional(text), setupId: z.exactOptional(text) });

export const ownMessages = {
  view: z.strictObject({ tabId }),
  "page-report": z.strictObject({ tabId, shown: z.exactOptional(shownSchema) }),
  act: z.strictObject({ tabId, shown: z.exactOptional(shownSchema), request: actionRequestSchema }),
  administrations: z.strictObject({}),
  "import-setups": z.strictObject({ text: z.string().check(z.maxLength(maxListFile)) }),
  options: z.strictObject({
    save: z.exactOptional(optionsSchema),
    shown: z.exactOptional(optionsSchema),
    deleteSetAside: z.exactOptional(z.literal(true)),
    forgetEverything: z.exactOptional(z.literal(true)),
    closeWelcome: z.exactOptional(z.literal(true)),
  }),
  "learned-labels": z.strictObject({
    forget: z.exactOptional(z.strictObject({ site: z.enum(learningSites), label: text })),
  }),
} as const;

export type OwnMessageName = keyof typeof ownMessages;
export type OwnMessage<Name extends OwnMessageName> = z.infer<(typeof ownMessages)[Name]>;
