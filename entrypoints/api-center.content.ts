// Works in API Center: says whether the installation form is on the page, offers the button beside it, fills it with a
// ticket and undoes the fill.
import { defineContentScript } from "wxt/utils/define-content-script";
import { textOf } from "../utils/browser/runtime.ts";
import { siteWire } from "../utils/browser/site-wire.ts";
import type { Offered } from "../utils/api-center/button/offer-fill-button.ts";
import type { FillOptions } from "../utils/form/fill.ts";
import type { FillMemory } from "../utils/form/fill-memory.ts";
import { onePressAtATime } from "../utils/messages/one-press.ts";
import { readQuietPage } from "../utils/api-center/quiet-page.ts";
import { watchFocus } from "../utils/dom/pointing/last-focused.ts";
import { watchPage } from "../utils/dom/watch.ts";
import { createEngine } from "../utils/messages/engine.ts";
import { linkSite, resultOfRefusal } from "../utils/messages/site-link.ts";
import type { ToSite } from "../utils/messages/to-sites.ts";
import type { PageFacts } from "../utils/domain/facts.ts";
import { fieldNames } from "../utils/domain/fields.ts";
import { learnOf } from "../utils/domain/labels-of-fields.ts";
import { apiCenterOrigin } from "../utils/domain/sites.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import type { ApiCenterEngine } from "./api-center-engine/index.ts";

/**
 * A script of the page may change filled values without any event. So the page is looked at again after a fill: first
 * after `firstFollowing`, then less and less often, in milliseconds.
 */
const firstFollowing = 1_000;
const maxFollowing = 32_000;

const learn = learnOf("api-center");
const notLoaded: ActionResult = { result: "failed", code: "interrupted" };

export default defineContentScript({
  matches: [`${apiCenterOrigin}/*`],
  runAt: "document_idle",
  main({ signal }) {
    if (window.top !== window) return;
    let memory: FillMemory | undefined;
    /**
     * Counts the requests to forget a former secret. A fill that is under way at such a request also forgets its former
     * secret at once.
     */
    let forgettings = 0;
    let roots: readonly Node[] = [document];
    let cost = 0;
    const lastFocused = watchFocus(document, signal);
    let offered: Offered | undefined;
    /**
     * The id of the setup that the button names. A press is meant for this setup, also when new settings name another
     * one.
     */
    let named = "";
    /**
     * Whether the button says that all five values are in the form: `said` after a fill, `seen` once a look has
     * confirmed it.
     */
    let claims: "said" | "seen" | null = null;
    const link = linkSite(
      siteWire,
      (ask, documentKey) => {
        const own = createEngine<ApiCenterEngine>(ask);
        const textIn = (key: string) => own.settings?.texts?.[key];
        const label = (): string => {
          const title = own.settings?.setup.title ?? "";
          return title === ""
            ? (textIn("buttonFill") ?? textOf("buttonFill"))
            : (textIn("buttonFillFor") ?? textOf("buttonFillFor", title));
        };
        const begin = async (asked: ToSite["fill"]["content"]): Promise<ActionResult> => {
          const engine = await own.load();
          if (!engine) return notLoaded;
          const options: FillOptions = {
            signal,
            mayReplace: asked.mayReplace,
            earlier: memory,
            isOwn: (place) => offered?.isOwn(place) ?? false,
          };
          const before = forgettings;
          const remembered = (now: FillMemory): void => {
            memory = now;
            const forget = () => engine.forgetFormerSecret(now);
            if (forgettings === before) setTimeout(forget, asked.formerTime);
            else forget();
            followUp();
          };
          return engine.fillWithTicket(ask, asked, options, { remembered, changed: say });
        };
        const press = async (): Promise<ActionResult> => {
          const reply = await ask("fill-request", { documentKey, setupId: named });
          const result = reply.ok ? reply.answer : resultOfRefusal(reply);
          claims = result.code === "filled" ? "said" : null;
          // Look again once the button shows the result. The page may have changed before that.
          setTimeout(() => void link.tell());
          return result;
        };
        const say = (result: ActionResult): void => {
          claims = null;
          offered?.tell(result);
        };
        /**
         * Corrects the button. It may say that all values are filled in only while all of them are seen in the form.
         */
        const keepTrue = ({ form }: PageFacts): void => {
          if (!claims) return;
          if (!form?.stands)
            return claims === "seen" ? say({ result: "done", code: "filledUnseen" }) : undefined;
          claims = "seen";
          if (form.stands.length < fieldNames.length) say({ result: "partly", code: "filledChanged" });
        };
        return {
          kind: "api-center-other",
          applySettings: (settings) => {
            // Before the engine is loaded, these labels decide whether the page is worth it.
            learn(settings.learned);
            return own.apply(settings);
          },
          look: async () => {
            const start = performance.now();
            const quiet = own.isLoaded ? null : readQuietPage(document, new URL(location.href));
            if (quiet) {
              roots = quiet.roots;
              cost = performance.now() - start;
              return quiet.facts;
            }
            const engine = await own.load();
            if (!engine) return { kind: "api-center-other" };
            const begun = performance.now();
            const found = engine.rootsOf(document);
            roots = found;
            const { facts, recognition } = engine.readApiCenterPage(document, new URL(location.href), found);
            cost = performance.now() - begun;
            if (memory)
              await engine.noteStanding(
                document,
                facts,
                recognition.kind === "form" ? recognition.form : null,
                memory,
              );
            offered ??= engine.offerFillButton(document, {
              label,
              press,
              text: engine.sentences({ textIn, textOf, isAlive: siteWire.isAlive }),
              isAlive: siteWire.isAlive,
              signal,
            });
            offered.follow(own.settings?.pageButton ? recognition : { kind: "none" });
            named = own.settings?.setup.id ?? "";
            keepTrue(facts);
            return facts;
          },
          forgetFormer: () => {
            forgettings += 1;
            if (memory) void own.load().then((engine) => memory && engine?.forgetFormerSecret(memory));
          },
          asks: {
            fill: onePressAtATime(begin),
            "show-result": ({ result }) => {
              offered?.tell(result);
              return Promise.resolve(result);
            },
            point: async ({ field }) => {
              const engine = await own.load();
              return engine ? engine.pointField(document, field, lastFocused()) : notLoaded;
            },
            "undo-fill": async () => {
              const engine = await own.load();
              if (!engine || !memory) return engine ? { result: "refused", code: "undoNothing" } : notLoaded;
              const result = await engine.takeBack(memory);
              if (result.result === "done" || result.result === "partly") memory = undefined;
              if (claims && result.result !== "failed") say(result);
              return result;
            },
          },
        };
      },
      signal,
    );
    const due = watchPage(
      document,
      async () => {
        await link.tell();
        return { roots, cost };
      },
      link.watching,
    );
    addEventListener(
      "pageshow",
      ({ isTrusted, persisted }) => isTrusted && persisted && void link.tellAgain(),
      {
        signal,
      },
    );
    // A value in a control is no change of the document. After a fill the page is looked at after every input.
    for (const type of ["input", "change", "reset"])
      document.addEventListener(type, ({ isTrusted }) => isTrusted && memory && due(), {
        capture: true,
        passive: true,
        signal,
      });
    const later = (wait: number) => {
      if (!memory || wait > maxFollowing || signal.aborted) return;
      due();
      setTimeout(later, wait, 2 * wait);
    };
    function followUp(): void {
      setTimeout(later, firstFollowing, 2 * firstFollowing);
    }
  },
});
