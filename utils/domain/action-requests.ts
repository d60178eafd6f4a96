// What a user can ask for in popup and side panel: one row an action. The background carries them out
// (background/act.ts); pages import the types only.
import * as z from "zod/mini";
import { fieldNames } from "./fields.ts";
import { longest } from "./limits.ts";
import { countrySchema } from "./schemas.ts";

const text = z.string().check(z.maxLength(longest.typed));
/** The country that a user chose, where the setup has none yet. */
const country = z.exactOptional(countrySchema);

const plain = <Name extends string>(name: Name) => z.strictObject({ action: z.literal(name) });

const requests = z.discriminatedUnion("action", [
  plain("capture-credentials"),
  plain("fill-registration"),
  z.strictObject({ action: z.literal("load-administrations"), country }),
  plain("cancel-load"),
  plain("fill-form"),
  /** Fills over this other connection; refused when the form holds yet another one by now. */
  z.strictObject({
    action: z.literal("fill-over"),
    over: z.strictObject({ clientId: text, division: text }),
  }),
  plain("undo-fill"),
  /** Texts as typed; an empty client secret keeps the one that is stored. */
  z.strictObject({ action: z.literal("save-setup"), values: z.record(z.enum(fieldNames), text) }),
  plain("new-setup"),
  /** A setup for another administration, of the same country. */
  z.strictObject({ action: z.literal("duplicate-setup"), id: text }),
  z.strictObject({ action: z.literal("rename-setup"), id: text, title: text }),
  z.strictObject({ action: z.literal("choose-setup"), id: text }),
  z.strictObject({ action: z.literal("delete-setup"), id: text }),
  /** The deleted setup that was offered. */
  z.strictObject({ action: z.literal("restore-setup"), id: text }),
  /** The setup's country was the wrong one. */
  z.strictObject({ action: z.literal("use-country"), country: countrySchema }),
  plain("forget-secret"),
  plain("open-checklist"),
  plain("open-api-center"),
  z.strictObject({ action: z.literal("open-app-centre"), country }),
  z.strictObject({ action: z.literal("open-exact-online"), country }),
  plain("copy-redirect-uri"),
  plain("tick-connect"),
  /** What the user points at on the page is this field. */
  z.strictObject({ action: z.literal("point-field"), field: z.enum(fieldNames) }),
]);

export const actionRequestSchema = z.union([
  requests,
  /** One of the list that was shown, or `shown`: the one the page in the tab shows. Refused when it is another by now. */
  z.strictObject({ action: z.literal("use-administration"), division: text, country }),
  z.strictObject({ action: z.literal("use-administration"), shown: text }),
]);

export type ActionRequest = z.infer<typeof actionRequestSchema>;

/** Each action's request, by its name. */
export type ActionRequests = {
  [Name in ActionRequest["action"]]: Extract<ActionRequest, { action: Name }>;
};
