// Offers the button while the form is there: places it once for a form and removes it with the form.
import type { ActionResult } from "../../domain/sentences.ts";
import { failingAlone } from "../../dom/faults.ts";
import { placeFillButton, type FillButton } from "./fill-button.ts";
import type { Recognition } from "../recognise.ts";

export interface FillOffer {
  label(): string;
  /** Runs the fill. The button shows the result. */
  press(): Promise<ActionResult>;
  text(result: ActionResult): string;
  /**
   * Checks whether the extension is still there. Without it, the button does not come back after the page removes it.
   */
  isAlive(): boolean;
  signal: AbortSignal;
}

export interface Offered {
  /** Puts the button beside the form that is recognised now, or removes it. */
  follow(recognition: Recognition): void;
  /** Shows the result of a fill. */
  tell(result: ActionResult): void;
  /** Checks whether a part of the page is the button. */
  isOwn(place: EventTarget): boolean;
}

/** How often the button may fail on a page before it is not tried again. */
const maxFailures = 5;

/**
 * Offers the button while there is a form to fill. Never throws: a failure of the button is counted (dom/faults.ts),
 * and the caller goes on without the button.
 */
export function offerFillButton(
  document: Document,
  { label, press, text, isAlive, signal }: FillOffer,
): Offered {
  let button: FillButton | null = null;
  let labelled = "";
  let isPressed = false;
  let failures = 0;
  const withdraw = () => {
    const gone = button;
    button = null;
    gone?.remove();
  };
  const failed = () => {
    failures += 1;
    failingAlone("button", withdraw)();
  };
  const tell = (result: ActionResult): void =>
    button?.show(result.result === "done" ? "done" : "problem", text(result));
  /** Runs one fill. Ignores a second press while the first one is running. */
  const pressed = async (): Promise<void> => {
    if (isPressed) return;
    isPressed = true;
    button?.show("working");
    const result = await press().finally(() => (isPressed = false));
    failingAlone("button", tell, failed)(result);
  };

  return {
    tell: failingAlone("button", tell, failed),
    isOwn: (place) => button?.isOwn(place) ?? false,
    follow: failingAlone(
      "button",
      (recognition) => {
        // A changed label means that the user chose another language.
        if (recognition.kind !== "form" || label() !== labelled) withdraw();
        if (recognition.kind !== "form" || failures >= maxFailures) return;
        if (button) return button.follow(recognition.form);
        labelled = label();
        button = placeFillButton(document, recognition.form, {
          label: labelled,
          isWanted: isAlive,
          signal,
          onPress: () => void pressed(),
        });
      },
      failed,
    ),
  };
}
