// Lists what a user can ask for with a button: `data-action` in popup and side panel.

import type { ActionRequest } from "./action-requests.ts";

/** The actions that have a button. */
export const actionNames = [
  "capture-credentials",
  "fill-registration",
  "load-administrations",
  "cancel-load",
  "use-administration",
  "fill-form",
  "undo-fill",
  "save-setup",
  "new-setup",
  "duplicate-setup",
  "delete-setup",
  "forget-secret",
  "open-checklist",
  "open-api-center",
  "open-app-centre",
  "open-exact-online",
  "copy-redirect-uri",
] as const satisfies readonly ActionRequest["action"][];
/** The name of an action that has a button. */
export type ActionName = (typeof actionNames)[number];
