// Deletes all that is stored. It cannot be undone: the one place where a second press is asked.
import { useEffect, useId, useRef, useState } from "react";
import type { Text } from "./props.ts";

interface Props {
  forget: () => void;
  text: Text;
}

export function ForgetEverything({ forget, text }: Props) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes away: one goes on where nothing is lost by pressing again.
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
              className="button grave"
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
