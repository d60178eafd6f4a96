// What a user can ask of the background, one row each, for tests that stop it in the middle.
import type { ActionRequest } from "../../../utils/domain/action-requests.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import { appNumber, openApp, openExact, openForm, type Form } from "./killed-pages.ts";
import type { World } from "./killed-world.ts";

export interface Scene {
  form: Form;
  setupId: string;
}

export interface ActionRow {
  name: string;
  /** What the user has done before, by other clicks. */
  before: readonly ((world: World, scene: Scene) => Promise<unknown>)[];
  click: (world: World, scene: Scene) => Promise<ActionResult>;
  /** What a second click may answer besides what the first one would have: the thing was done already. */
  doneAlready?: readonly string[];
  /** A second click does it once more: that is what it is for. */
  repeats?: true;
}

const tabs = { app: 1, form: 2, exact: 3, otherApp: 4, maskedApp: 5 };

/** Opens every page there is, and answers what tests look at. */
export async function prepared(world: World): Promise<Scene> {
  openApp(world, tabs.app, { ...appNumber(1), name: "Bakery link" });
  openApp(world, tabs.otherApp, { ...appNumber(2), name: "Other link" });
  openApp(world, tabs.maskedApp, { clientId: appNumber(2).clientId });
  openExact(world, tabs.exact);
  const form = openForm(world, tabs.form);
  return { form, setupId: (await readSetups(world.deps())).activeId };
}

type Click = ActionRow["click"];

const click =
  (tabId: number, request: ActionRequest | ((scene: Scene) => ActionRequest)): Click =>
  (world, scene) =>
    world.click(tabId, scene.setupId, typeof request === "function" ? request(scene) : request);

const values = { title: "Bakery Noord", ...appNumber(1), country: "NL", division: "3977752" };
const save = (changed: Partial<typeof values> = {}): Click =>
  click(tabs.form, { action: "save-setup", values: { ...values, ...changed } });
const capture = (tabId: number): Click => click(tabId, { action: "capture-credentials" });
const load = click(tabs.exact, { action: "load-administrations" });
const fill = click(tabs.form, { action: "fill-form" });
const undo = click(tabs.form, { action: "undo-fill" });
const remove = click(tabs.form, ({ setupId }) => ({ action: "delete-setup", id: setupId }));
const forgetsAfterFill = (world: World): Promise<unknown> =>
  world.panel.options({ save: { keepSecretMinutes: 30, forgetAfterFill: true, pageButton: true } });
const importList: Click = async (world) =>
  (
    await world.panel.importSetups([
      { line: 2, title: "Noord", country: "nl", division: "3977752" },
      { line: 3, title: "Zuid", country: "be", division: "10475134" },
    ])
  ).result;

export const actionRows: readonly ActionRow[] = [
  { name: "capture", before: [], click: capture(tabs.app) },
  {
    name: "capture of the same app, whose secret was renewed",
    before: [save({ clientSecret: "OldCanary0000" })],
    click: capture(tabs.app),
  },
  { name: "capture of another app", before: [save()], click: capture(tabs.otherApp) },
  { name: "capture of another app, its secret masked", before: [save()], click: capture(tabs.maskedApp) },
  { name: "load of administrations", before: [], click: load },
  { name: "load of administrations once more", before: [load], click: load },
  {
    name: "use of an administration",
    before: [load],
    click: click(tabs.exact, { action: "use-administration", division: "0475134" }),
  },
  {
    name: "use of the administration shown",
    before: [],
    click: click(tabs.exact, { action: "use-administration", shown: "3977752" }),
  },
  { name: "fill", before: [save()], click: fill },
  {
    name: "fill that forgets the secret",
    before: [save(), forgetsAfterFill],
    click: fill,
    doneAlready: ["clientSecretMissing"],
  },
  { name: "undo of a fill", before: [save(), fill], click: undo, doneAlready: ["undoNothing"] },
  { name: "save of a new setup", before: [], click: save() },
  { name: "save with another app", before: [save()], click: save(appNumber(2)) },
  {
    name: "save with another app, without its secret",
    before: [save()],
    click: save({ ...appNumber(2), clientSecret: "" }),
  },
  { name: "save with another secret", before: [save()], click: save({ clientSecret: "NewCanary000" }) },
  { name: "forgetting the secret", before: [save()], click: click(tabs.form, { action: "forget-secret" }) },
  {
    name: "correcting the country",
    before: [save()],
    click: click(tabs.form, { action: "use-country", country: "be" }),
  },
  { name: "ticking the last step", before: [save()], click: click(tabs.form, { action: "tick-connect" }) },
  { name: "delete", before: [save()], click: remove, doneAlready: ["setupGone"] },
  {
    name: "bringing back what was deleted",
    before: [save(), remove],
    click: click(tabs.form, ({ setupId }) => ({ action: "restore-setup", id: setupId })),
    doneAlready: ["nothingChanged"],
  },
  {
    name: "rename",
    before: [save()],
    click: click(tabs.form, ({ setupId }) => ({ action: "rename-setup", id: setupId, title: "Zuid" })),
  },
  { name: "a new setup", before: [save()], click: click(tabs.form, { action: "new-setup" }), repeats: true },
  {
    name: "a setup for another administration",
    before: [save()],
    click: click(tabs.form, ({ setupId }) => ({ action: "duplicate-setup", id: setupId })),
    repeats: true,
  },
  {
    name: "choice of a setup",
    before: [save(), click(tabs.form, { action: "new-setup" })],
    click: click(tabs.form, ({ setupId }) => ({ action: "choose-setup", id: setupId })),
  },
  { name: "import of a list", before: [], click: importList },
  { name: "import of a list beside a setup", before: [save()], click: importList },
];
