// Draws one state with the real components. Each page brings its own styles only, as in the extension.
import { lazy, type ComponentType, type ReactElement } from "react";
import type { OptionsProps, PageProps, PanelProps } from "../../../components/props.ts";
import type { GalleryState, PageName } from "../state.ts";
import type { Text } from "../../../components/props.ts";

const load = {
  popup: async () => (await import("../../../components/PopupPage.tsx")).PopupPage,
  panel: async () => (await import("../../../components/SidePanelPage.tsx")).SidePanelPage,
  options: async () => (await import("../../../components/OptionsPage.tsx")).OptionsPage,
};

const page = <Props,>(loading: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await loading() }));

const PopupPage = page<PageProps>(load.popup);
const SidePanelPage = page<PanelProps>(load.panel);
const OptionsPage = page<OptionsProps>(load.options);

/** Brings a page's components and styles in. */
export const bring = (name: PageName): Promise<unknown> => load[name]();

const nothing = (): void => undefined;
const unasked = { busy: null, result: null, act: nothing };

const alone: Omit<PanelProps, "view" | "text"> = {
  ...unasked,
  run: (_work, doing) => void doing(),
  pageReport: async () => ({ ok: false, result: { result: "refused", code: "wrong-page" } }),
  copyText: async () => true,
  saveSetups: async () => undefined,
  importSetups: async () => ({
    result: { result: "done", code: "setups-imported", gaps: ["0", "0"] },
    mistakes: [],
  }),
  administrations: null,
};

const untouched: Omit<OptionsProps, "shown" | "text"> = {
  refused: null,
  save: nothing,
  deleteSetAside: nothing,
  learned: [],
  forget: nothing,
};

export function drawn(state: GalleryState, text: Text): ReactElement {
  if (state.page === "popup") return <PopupPage {...unasked} text={text} {...state.given} />;
  if (state.page === "panel") return <SidePanelPage {...alone} text={text} {...state.given} />;
  return <OptionsPage {...untouched} text={text} {...state.given} />;
}
