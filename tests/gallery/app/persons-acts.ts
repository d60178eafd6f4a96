// Does in the gallery what a user would do before the page is checked.
import type { PersonsAct } from "../state.ts";

/** Resolves after the page has been laid out and drawn. */
export async function settled(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
}

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;

const ways: {
  [Does in PersonsAct["does"]]: (element: HTMLElement, act: Extract<PersonsAct, { does: Does }>) => void;
} = {
  press: (element) => element.click(),
  type(element, { text }) {
    // React notices a new value only when it is set through the prototype's setter, past React's own property.
    setValue.call(element, text);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  },
  "choose-file"(element) {
    const files = new DataTransfer();
    files.items.add(new File(["Title;Country;Division"], "list.csv"));
    (element as HTMLInputElement).files = files.files;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  },
};

/** Does each act as soon as its element is there. */
export async function doFirst(acts: readonly PersonsAct[]): Promise<void> {
  for (const act of acts) {
    const element = document.querySelector<HTMLElement>(act.on);
    if (!element) throw new Error(`There is nothing to ${act.does}: ${act.on}`);
    (ways[act.does] as (element: HTMLElement, act: PersonsAct) => void)(element, act);
    await settled();
  }
}
