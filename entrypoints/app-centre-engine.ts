// The App Centre's engine. Its content script loads this to read credentials and to fill the registration dialog.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readCredentials } from "../utils/exact/app-centre-credentials.ts";
import { readAppCentre } from "../utils/exact/app-centre.ts";
import { pointCredential } from "../utils/exact/point-credential.ts";
import { fillRegistration } from "../utils/exact/registration.ts";
import { publishEngine } from "../utils/messages/engine.ts";
import { rootsOf } from "../utils/dom/walk.ts";
import { writeText } from "../utils/dom/write.ts";
import { learnOf } from "../utils/domain/labels-of-fields.ts";

const engine = {
  readAppCentre,
  readCredentials,
  fillRegistration: (document: Document, wanted: { name: string; redirectUri: string }) =>
    fillRegistration(document, wanted, writeText),
  rootsOf,
  learn: learnOf("app-centre"),
  pointCredential,
};

/** What the content script can call in the engine. */
export type AppCentreEngine = typeof engine;

export default defineUnlistedScript(() => publishEngine(engine));
