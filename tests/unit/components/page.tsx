// Shows a component in happy-dom. A test can press, type and give it new props.
import { act, createElement, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import type { PanelProps } from "../../../components/props.ts";
import type { ActionRequest } from "../../../utils/domain/action-requests.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { viewOf, type ViewInput } from "../../../utils/domain/view-of.ts";

Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  // happy-dom has no requestIdleCallback.
  requestIdleCallback: (work: () => void) => Number(setTimeout(work)),
  cancelIdleCallback: clearTimeout,
});

/** A setup without progress. */
export const bakery: Setup = {
  id: "bakery",
  title: "Bakery",
  clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  country: "nl",
  administration: { division: "3977752", hid: "10", name: "Bakery B.V." },
  administrationCountry: "nl",
  progress: {},
};

/** Returns the view of one setup on no known site, with these parts of the input changed. */
export function viewWith(input: Partial<ViewInput>) {
  const active = input.active ?? bakery;
  return viewOf({
    page: { kind: "elsewhere" },
    setups: [active],
    active,
    secret: "usual",
    keepSecretMinutes: 30,
    ...input,
  });
}

/** Shows a page. `asked` collects the actions that it asks for. The texts are the keys themselves. */
export function show(Page: ComponentType<PanelProps>, first: Partial<PanelProps>) {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const asked: ActionRequest[] = [];
  let props: PanelProps = {
    view: viewWith({}),
    text: (key, ...substitutions) => [key, ...substitutions].join("|"),
    busy: null,
    result: null,
    administrations: null,
    act: (request) => asked.push(request),
    run: (_work, doing) => void doing(),
    pageReport: async () => ({ ok: false, result: { result: "refused", code: "wrongPage" } }),
    copyText: async () => true,
    saveSetups: async () => undefined,
    importSetups: async () => ({ result: { result: "done", code: "setupsImported" }, mistakes: [] }),
    ...first,
  };
  const give = (changed: Partial<PanelProps>) => {
    props = { ...props, ...changed };
    act(() => root.render(createElement(Page, props)));
  };
  give({});
  const one = (selector: string) => {
    const found = place.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const input = (name: string) => one(`[data-input="${name}"]`) as HTMLInputElement;
  return {
    asked,
    give,
    one,
    all: (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)],
    input,
    press: (selector: string) => act(() => one(selector).click()),
    key: (element: HTMLElement, key: string) =>
      act(() => {
        element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }),
    type: (name: string, value: string) =>
      act(() => {
        const box = input(name);
        // React notices a new value only if the setter of the prototype sets it.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(box, value);
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    submit: () =>
      act(() => {
        one("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
      }),
  };
}
