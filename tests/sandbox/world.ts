// What every site is given: what is remembered, and in which dress to appear.
import type { Settings } from "./settings.ts";
import type { State } from "./state.ts";

export interface World {
  state: State;
  settings: Settings;
}
