// What a user can ask for on a button: `data-action` in popup and side panel.

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
] as const;
export type ActionName = (typeof actionNames)[number];
