// Decides whether a press on our button comes from a user who saw the button: promise 4 (docs/promises.md).
import { ownerOf } from "../../dom/dom.ts";
import type { Drawn } from "./button-drawn.ts";
import { watchFocus } from "./button-focus.ts";
import { isStruckAt } from "./button-plain.ts";
import { standingTime, watchSight } from "./button-sight.ts";

export interface Trust {
  /**
   * Runs a change of our own to the button. The time starts again only when the button is at another place afterwards.
   */
  quietly(change: () => void): void;
  /** Checks whether this press counts. */
  counts(event: MouseEvent): boolean;
}

/** What began a press, and whether it was good when it began. */
interface Begun {
  by: "pointer" | "key" | "assistant";
  good: boolean;
}

/** Watches the button until the signal ends. `said`: returns the text that the button should show. */
export function watchTrust(drawn: Drawn, said: () => string, signal: AbortSignal): Trust {
  const { host } = drawn;
  const view = ownerOf(host)!.defaultView!;
  const sight = watchSight(drawn, said, signal);
  let begun: Begun | null = null;
  const focus = watchFocus(host, () => begun?.by === "pointer" && begun.good, signal);

  const ends = { capture: true, signal };
  const forget = () => (begun = null);
  // A press that begins elsewhere is not a press on the button.
  for (const type of ["pointerdown", "keydown"]) view.addEventListener(type, forget, ends);
  host.addEventListener(
    "pointerdown",
    ({ isTrusted, button, clientX, clientY, timeStamp }) =>
      (begun = {
        by: "pointer",
        good: isTrusted && button === 0 && isStruckAt(host, clientX, clientY) && sight.wasBare(timeStamp),
      }),
    ends,
  );
  host.addEventListener(
    "keydown",
    ({ isTrusted, repeat, key, timeStamp }) =>
      (begun = {
        by: "key",
        good:
          isTrusted &&
          !repeat &&
          (key === "Enter" || key === " ") &&
          timeStamp - focus.since() >= standingTime &&
          sight.wasBare(timeStamp),
      }),
    ends,
  );
  host.addEventListener("focusout", forget, ends);
  // Screen readers press with a mouse event that has no place. Their users do not go by what is drawn on the screen.
  host.addEventListener(
    "mousedown",
    ({ isTrusted, timeStamp }) => {
      begun ??= { by: "assistant", good: isTrusted && sight.wasTold(timeStamp) };
    },
    ends,
  );

  return {
    quietly(change) {
      change();
      sight.changed();
    },
    counts({ isTrusted, detail, clientX, clientY }) {
      const now = begun;
      begun = null;
      if (!isTrusted || !now?.good) return false;
      const byPointer = now.by === "pointer";
      if (byPointer !== detail > 0) return false;
      return sight.isBare() && (!byPointer || isStruckAt(host, clientX, clientY));
    },
  };
}
