// Offers the button as long as the form is there: placed once for a form, taken away with it.
import type { ActionResult, Sentence } from "../setup/view.ts";
import { placeFillButton, type FillButton } from "./fill-button.ts";
import type { Recognition } from "./recognise.ts";

export interface FillOffer {
  label: string;
  /** Carries out the fill; what it came to is shown on the button. */
  press(): Promise<ActionResult>;
  text(sentence: Sentence): string;
  signal: AbortSignal;
}

/** Answers a function to call with each new recognition. */
export function offerFillButton(
  document: Document,
  { label, press, text, signal }: FillOffer,
): (recognition: Recognition) => void {
  let button: FillButton | null = null;
  const withdraw = () => {
    button?.remove();
    button = null;
  };
  const pressed = async (): Promise<void> => {
    button?.show("working");
    const result = await press();
    button?.show(result.result === "done" ? "done" : "problem", text(result));
  };

  return (recognition) => {
    if (recognition.kind !== "form") return withdraw();
    if (button) return button.follow(recognition.form);
    button = placeFillButton(document, recognition.form, { label, signal, onPress: () => void pressed() });
  };
}
