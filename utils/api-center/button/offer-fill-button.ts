// Offers the button as long as the form is there: placed once for a form, taken away with it.
import type { ActionResult } from "../../domain/sentences.ts";
import { failingAlone } from "../../dom/faults.ts";
import { placeFillButton, type FillButton } from "./fill-button.ts";
import type { Recognition } from "../recognise.ts";

export interface FillOffer {
  label(): string;
  /** Carries out the fill; what it came to is shown on the button. */
  press(): Promise<ActionResult>;
  text(result: ActionResult): string;
  /** Whether the extension is there; once it is gone, the button does not come back when it is taken away. */
  isAlive(): boolean;
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

/** So often the button may fail on a page before it is not tried again. */
const maxFailures = 5;

/**
 * Offers the button for as long as there is a form to fill. Never throws: where the button fails it is counted
 * (dom/faults.ts), and whoever looks at the page goes on without it.
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
  /** A second press meanwhile is the same press. */
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
        // Another language was chosen.
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
