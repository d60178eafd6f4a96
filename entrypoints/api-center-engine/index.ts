// API Center's engine. Its content script loads this to recognise, fill and restore the form, and to show the button.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { fillWithTicket, takeBack } from "./fill-with-ticket.ts";
import { sentences } from "./sentences.ts";
import { pointField } from "../../utils/api-center/point-field.ts";
import { forgetFormerSecret, noteStanding } from "../../utils/form/fill-memory.ts";
import { offerFillButton } from "../../utils/api-center/button/offer-fill-button.ts";
import { readApiCenterPage } from "../../utils/api-center/api-center-page.ts";
import { publishEngine } from "../../utils/messages/engine.ts";
import { rootsOf } from "../../utils/dom/walk.ts";
import { learnOf } from "../../utils/domain/labels-of-fields.ts";

const engine = {
  readApiCenterPage,
  fillWithTicket,
  takeBack,
  sentences,
  forgetFormerSecret,
  noteStanding,
  offerFillButton,
  rootsOf,
  learn: learnOf("api-center"),
  pointField,
};

/** What the content script can call in the engine. */
export type ApiCenterEngine = typeof engine;

export default defineUnlistedScript(() => publishEngine(engine));
