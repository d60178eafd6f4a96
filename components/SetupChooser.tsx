// Which setup is worked on: choose, start a new one, delete (with a way back in the result).
import { useId } from "react";
import type { SetupSummary } from "../utils/setup/view.ts";
import { ActionButton } from "./ActionButton.tsx";
import type { PageProps } from "./props.ts";

const stateKeys: Readonly<Record<SetupSummary["state"], string>> = {
  missing: "setupMissing",
  ready: "setupReady",
  filled: "setupFilled",
  connected: "setupConnected",
};

export function SetupChooser(props: PageProps) {
  const { view, text, act } = props;
  const id = useId();
  const several = view.setups.length > 1;
  return (
    <div className="setup-chooser">
      {several ? (
        <div className="field">
          <label htmlFor={id}>{text("setupChoose")}</label>
          <select
            id={id}
            value={view.setup.id}
            onChange={(event) => act({ action: "choose-setup", id: event.currentTarget.value })}
          >
            {view.setups.map((setup) => (
              <option key={setup.id} value={setup.id}>
                {setup.title || text("setupUntitled")} – {text(stateKeys[setup.state])}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p className="setup-title">{view.setup.title || text("setupUntitled")}</p>
      )}
      <div className="actions row">
        <ActionButton {...props} request={{ action: "new-setup" }} look="quiet" />
        <ActionButton {...props} request={{ action: "delete-setup", id: view.setup.id }} look="quiet" />
      </div>
    </div>
  );
}
