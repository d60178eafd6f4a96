// Draws one state with the real components. Each page loads only its own styles, as in the extension.
import type { ReactElement } from "react";
import type { OptionsProps, PanelProps, Text } from "../../../components/props.ts";
import type { GalleryState, PageName } from "../state.ts";

const pages = {
  popup: () => import("../../../components/PopupPage.tsx"),
  panel: () => import("../../../components/SidePanelPage.tsx"),
  options: () => import("../../../components/OptionsPage.tsx"),
};

/** The components of the pages that are loaded. */
export type Components = Partial<
  Awaited<ReturnType<typeof pages.popup>> &
    Awaited<ReturnType<typeof pages.panel>> &
    Awaited<ReturnType<typeof pages.options>>
>;

/** Loads a page's components and styles. */
export const bring = (name: PageName): Promise<Components> => pages[name]();

const nothing = (): void => undefined;
const unasked = { busy: null, result: null, act: nothing };

const alone: Omit<PanelProps, "view" | "text"> = {
  ...unasked,
  run: (_work, doing) => void doing(),
  pageReport: async () => ({ ok: false, result: { result: "refused", code: "wrongPage" } }),
  copyText: async () => true,
  saveSetups: async () => undefined,
  importSetups: async () => ({
    result: { result: "done", code: "setupsImported", substitutions: ["0", "0"] },
    mistakes: [],
  }),
  administrations: null,
};

const untouched: Omit<OptionsProps, "shown" | "text"> = {
  refused: null,
  save: () => Promise.resolve(),
  deleteSetAside: nothing,
  learned: [],
  forget: nothing,
  forgetEverything: nothing,
  forgotten: false,
  about: {
    version: "1.2.3",
    shortcuts: [
      { command: "fill-form", keys: "Alt+Shift+F" },
      { command: "open-checklist", keys: "" },
    ],
  },
};

/** Returns the page of a state. Its components must be loaded already. */
export function drawn(components: Components, state: GalleryState, text: Text): ReactElement {
  const { PopupPage, SidePanelPage, OptionsPage } = components;
  if (state.page === "popup" && PopupPage) return <PopupPage {...unasked} text={text} {...state.given} />;
  if (state.page === "panel" && SidePanelPage)
    return <SidePanelPage {...alone} text={text} {...state.given} />;
  if (state.page === "options" && OptionsPage)
    return <OptionsPage {...untouched} text={text} {...state.given} />;
  throw new Error(`The components of ${state.page} are not there`);
}
