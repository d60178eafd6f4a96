// Offers the button as long as the form is there: placed once for a form, taken away with it.
import type { ActionResult } from "../setup/view.ts";
import { placeFillButton, type FillButton } from "./fill-button.ts";
import type { Recognition } from "./recognise.ts";

export interface FillOffer {
  label(): string;
  /** Carries out the fill; what it came to is shown on the button. */
  press(): Promise<ActionResult>;
  text(result: ActionResult): string;
  signal: AbortSignal;
}

export interface Offered {
  /** Puts the button beside the form that was recognised now, or takes it away. */
  follow(recognition: Recognition): void;
  /** Shows what a fill came to. */
  tell(result: ActionResult): void;
  /** Whether a part of the page is the button. */
  isOwn(place: EventTarget): boolean;
}

/** Offers the button for as long as there is a form to fill. */
export function offerFillButton(document: Document, { label, press, text, signal }: FillOffer): Offered {
  let button: FillButton | null = null;
  let labelled = "";
  const withdraw = () => {
    button?.remove();
    button = null;
  };
  const tell = (result: ActionResult): void =>
    button?.show(result.result === "done" ? "done" : "problem", text(result));
  const pressed = async (): Promise<void> => {
    button?.show("working");
    tell(await press());
  };

  return {
    tell,
    isOwn: (place) => button?.isOwn(place) ?? false,
    follow(recognition) {
      // Another language was chosen.
      if (recognition.kind !== "form" || label() !== labelled) withdraw();
      if (recognition.kind !== "form") return;
      if (button) return button.follow(recognition.form);
      labelled = label();
      button = placeFillButton(document, recognition.form, {
        label: labelled,
        signal,
        onPress: () => void pressed(),
      });
    },
  };
}
