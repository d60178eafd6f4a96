// API Center's craft: what its content script brings in to recognise, fill and restore the form, and for the button.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { pointField } from "../utils/api-center/point-field.ts";
import { fillForm } from "../utils/api-center/fill.ts";
import { canUndo, forgetFormerSecret, noteStanding } from "../utils/api-center/fill-memory.ts";
import { offerFillButton } from "../utils/api-center/offer-fill-button.ts";
import { readApiCenterPage } from "../utils/api-center/page.ts";
import { recogniseForm } from "../utils/api-center/recognise.ts";
import { undoFill } from "../utils/api-center/undo.ts";
import { layDown } from "../utils/messages/craft.ts";
import { watchPointing } from "../utils/page/pointed.ts";
import { rootsOf } from "../utils/page/walk.ts";
import { learnOf } from "../utils/setup/learned-labels.ts";

const craft = {
  readApiCenterPage,
  recogniseForm,
  fillForm,
  undoFill,
  canUndo,
  forgetFormerSecret,
  noteStanding,
  offerFillButton,
  rootsOf,
  learn: learnOf("api-center"),
  pointField,
  watchPointing,
};

export type ApiCenterCraft = typeof craft;

export default defineUnlistedScript(() => layDown(craft));
