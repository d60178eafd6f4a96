// API Center: says whether the installation form is here, offers the button beside it, fills with a ticket, undoes.
import { defineContentScript } from "wxt/utils/define-content-script";
import { textOf } from "../utils/browser/runtime.ts";
import { siteWire } from "../utils/browser/site-wire.ts";
import type { Offered } from "../utils/api-center/offer-fill-button.ts";
import type { UndoMemory } from "../utils/api-center/undo.ts";
import { mayHoldControls } from "../utils/page/may-hold-controls.ts";
import { watchPage } from "../utils/page/watch.ts";
import { craftBringer, type Told } from "../utils/messages/craft.ts";
import { linkSite, resultOfRefusal, type SiteLink } from "../utils/messages/site-link.ts";
import type { FillValuesAnswer } from "../utils/messages/to-sites.ts";
import { resultOfFill } from "../utils/setup/fill-result.ts";
import { sentenceKey } from "../utils/setup/languages.ts";
import { apiCenterOrigin } from "../utils/setup/sites.ts";
import type { ActionResult } from "../utils/setup/view.ts";
import type { ApiCenterCraft } from "./api-center-craft.ts";

type Ask = SiteLink["ask"];

const notBrought: ActionResult = { result: "failed", code: "interrupted" };

/** Sentences for the button. Once the extension is gone its texts are too: the one that says so is taken before. */
function sentences(textIn: (key: string) => string | undefined): (result: ActionResult) => string {
  const reload = textOf("code_reload_page");
  return ({ said, code, gaps = [] }) => {
    if (!siteWire.isAlive()) return textIn("code_reload_page") ?? reload;
    const key = sentenceKey(code);
    return said ?? textIn(key) ?? textOf(key, ...gaps);
  };
}

/** Asks for the values with the ticket, fills, and reports; what the site changes afterwards is reported too. */
async function fill(
  { recogniseForm, fillForm }: ApiCenterCraft,
  ask: Ask,
  { ticket, reportTickets: [soon, late] }: { ticket: string; reportTickets: [string, string] },
  changed: (result: ActionResult) => void,
  signal: AbortSignal,
): Promise<{ result: ActionResult; undo?: UndoMemory }> {
  const recognition = recogniseForm(document);
  if (recognition.kind !== "form") return { result: { result: "refused", code: "form-vanished" } };
  const reply = await ask<FillValuesAnswer>("fill-values", { ticket });
  if (!reply.ok) return { result: resultOfRefusal(reply) };
  if (!reply.answer.ok) return { result: reply.answer.result };
  const filled = await fillForm(document, recognition.form, reply.answer.values, { signal });
  if ("error" in filled) return { result: { result: "failed", code: filled.error } };
  const { report, undo, later } = filled;
  const before = JSON.stringify(report);
  const canUndo = Object.keys(undo).length > 0;
  await ask("fill-report", { ticket: soon, report, canUndo, late: false });
  void later.then(async (after) => {
    if (JSON.stringify(after) === before) return;
    changed(resultOfFill(after));
    await ask("fill-report", { ticket: late, report: after, canUndo, late: true });
  });
  return { result: resultOfFill(report), undo };
}

/** Puts back what stood in the form before the fill. */
async function takeBack({ undoFill }: ApiCenterCraft, memory: UndoMemory): Promise<ActionResult> {
  const undone = await undoFill(document, memory);
  if ("error" in undone) return { result: "failed", code: undone.error };
  const all = Object.values(undone).every(({ outcome }) => outcome === "filled" || outcome === "unchanged");
  return { result: all ? "done" : "partly", code: "fill-undone" };
}

export default defineContentScript({
  matches: [`${apiCenterOrigin}/*`],
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  main({ signal }) {
    if (window.top !== window) return;
    let undo: UndoMemory | undefined;
    let roots: readonly Node[] = [document];
    let pointing = false;
    let offered: Offered | undefined;
    let told: Told = { learned: [], pageButton: false };
    const hear = (now: Told): void => void (told = now);
    const textIn = (key: string) => told.texts?.[key];

    const link = linkSite(
      siteWire,
      (ask, documentKey) => {
        const bring = craftBringer<ApiCenterCraft>(ask, hear);
        const press = async (): Promise<ActionResult> => {
          const reply = await ask<ActionResult>("fill-request", { documentKey });
          return reply.ok ? reply.answer : resultOfRefusal(reply);
        };
        return {
          kind: "api-center-other",
          look: async (now) => {
            // The page the OAuth round comes back to says how it went, controls or not.
            const worth = mayHoldControls(document) || location.pathname.startsWith("/oauth/");
            const craft = worth ? await bring() : null;
            if (!craft) return { kind: "api-center-other" };
            if (now) hear(now);
            if (now) craft.learn(now.learned);
            if (!pointing) craft.watchPointing(document, signal);
            pointing = true;
            const found = craft.rootsOf(document);
            roots = found;
            const { facts, recognition } = craft.readApiCenterPage(document, new URL(location.href), found);
            offered ??= craft.offerFillButton(document, {
              label: () => textIn("buttonFill") ?? textOf("buttonFill"),
              press,
              text: sentences(textIn),
              signal,
            });
            offered.follow(told.pageButton ? recognition : { kind: "none" });
            return facts;
          },
          asks: {
            fill: async (tickets) => {
              const craft = await bring();
              if (!craft) return notBrought;
              const filled = await fill(craft, ask, tickets, (result) => offered?.tell(result), signal);
              if (filled.undo) undo = filled.undo;
              return filled.result;
            },
            point: async ({ field }) => {
              const craft = await bring();
              return craft ? craft.pointField(document, field) : notBrought;
            },
            "undo-fill": async () => {
              const craft = await bring();
              if (!craft || !undo) return craft ? { result: "refused", code: "undo-nothing" } : notBrought;
              const result = await takeBack(craft, undo);
              if (result.result !== "failed") undo = undefined;
              return result;
            },
          },
        };
      },
      signal,
    );
    watchPage(
      document,
      async () => {
        await link.tell();
        return roots;
      },
      signal,
    );
  },
});
