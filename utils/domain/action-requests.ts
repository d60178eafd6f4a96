// Defines what a user can ask for in popup and side panel: one row for each action. The background carries the actions
// out (background/act.ts). Pages import only the types.
import * as z from "zod/mini";
import { fieldNames } from "./fields.ts";
import { maxLengths } from "./limits.ts";
import { countrySchema } from "./schemas.ts";

const text = () => z.string().check(z.maxLength(maxLengths.typed));
/** The country that a user chose, when the setup has none yet. */
const country = () => z.exactOptional(countrySchema);

const plain = <Name extends string>(name: Name) => z.strictObject({ action: z.literal(name) });

const requests = () =>
  z.discriminatedUnion("action", [
    plain("capture-credentials"),
    plain("fill-registration"),
    z.strictObject({ action: z.literal("load-administrations"), country: country() }),
    plain("cancel-load"),
    plain("fill-form"),
    /** Fills although the form holds this other connection. Refused when the form holds yet another connection by now. */
    z.strictObject({
      action: z.literal("fill-over"),
      over: z.strictObject({ clientId: text(), division: text() }),
    }),
    plain("undo-fill"),
    /** Saves texts as they were typed. An empty client secret keeps the stored one. */
    z.strictObject({ action: z.literal("save-setup"), values: z.record(z.enum(fieldNames), text()) }),
    plain("new-setup"),
    /** Creates a setup for another administration of the same country. */
    z.strictObject({ action: z.literal("duplicate-setup"), id: text() }),
    z.strictObject({ action: z.literal("rename-setup"), id: text(), title: text() }),
    z.strictObject({ action: z.literal("choose-setup"), id: text() }),
    z.strictObject({ action: z.literal("delete-setup"), id: text() }),
    /** Restores the deleted setup that was offered. */
    z.strictObject({ action: z.literal("restore-setup"), id: text() }),
    /** Corrects a wrong country of the setup. */
    z.strictObject({ action: z.literal("use-country"), country: countrySchema }),
    plain("forget-secret"),
    plain("open-checklist"),
    plain("open-api-center"),
    z.strictObject({ action: z.literal("open-app-centre"), country: country() }),
    z.strictObject({ action: z.literal("open-exact-online"), country: country() }),
    plain("copy-redirect-uri"),
    plain("tick-connect"),
    /** Says that the element under the pointer on the page is this field. */
    z.strictObject({ action: z.literal("point-field"), field: z.enum(fieldNames) }),
  ]);

/** The shape of every request for an action. */
export const actionRequestSchema = z.lazy(() =>
  z.union([
    requests(),
    /**
     * Takes an administration of the list that was shown. With `shown`: takes the one that the page in the tab shows.
     * Refused when the page shows another one by now.
     */
    z.strictObject({ action: z.literal("use-administration"), division: text(), country: country() }),
    z.strictObject({ action: z.literal("use-administration"), shown: text() }),
  ]),
);

/** A request for an action. */
export type ActionRequest = z.infer<typeof actionRequestSchema>;

/** The request of each action, by its name. */
export type ActionRequests = {
  [Name in ActionRequest["action"]]: Extract<ActionRequest, { action: Name }>;
};
