// Defines what every site receives: its data and its settings.
import type { Settings } from "./settings.ts";
import type { State } from "./state.ts";

export interface World {
  state: State;
  settings: Settings;
}
