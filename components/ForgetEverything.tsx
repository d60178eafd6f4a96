// Deletes all stored data. The user cannot undo this, so it is the only place that asks for a second click.
import { useEffect, useId, useRef, useState } from "react";
import type { Text } from "./props.ts";

interface Props {
  forget: () => void;
  text: Text;
}

/** Draws the button, and after the first click the question. */
export function ForgetEverything({ forget, text }: Props) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // The clicked button disappears. Move the focus to the button that deletes nothing when clicked again.
  useEffect(() => {
    if (wasAsked) (asking ? keep : first).current?.focus();
  }, [asking, wasAsked]);
  const ask = (wanted: boolean) => {
    setWasAsked(true);
    setAsking(wanted);
  };
  return (
    <section aria-labelledby={`${id}-forget`} data-part="forget-everything">
      <h2 id={`${id}-forget`}>{text("forgetTitle")}</h2>
      <p className="hint" id={`${id}-what`}>
        {text("forgetWhat")}
      </p>
      <div className="actions row">
        {asking ? (
          <>
            <button
              type="button"
              className="button danger"
              data-action="forget-everything-now"
              onClick={() => {
                ask(false);
                forget();
              }}
            >
              {text("forgetNow")}
            </button>
            <button
              type="button"
              className="button plain"
              data-action="keep-everything"
              ref={keep}
              onClick={() => ask(false)}
            >
              {text("forgetKeep")}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button plain"
            data-action="forget-everything"
            aria-describedby={`${id}-what`}
            ref={first}
            onClick={() => ask(true)}
          >
            {text("forgetAsk")}
          </button>
        )}
      </div>
    </section>
  );
}
