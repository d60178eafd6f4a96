// Exact Online's engine. Its content script loads this to read a list of administrations.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { packedAnswer } from "../utils/exact/packed-answer.ts";
import { publishEngine } from "../utils/messages/engine.ts";

const engine = { packedAnswer };

/** What the content script can call in the engine. */
export type ExactOnlineEngine = typeof engine;

export default defineUnlistedScript(() => publishEngine(engine));
