// Shows the active setup with its country, and the buttons for setups: new, copy for another administration, rename,
// delete. Opens the list of all setups.
import { useEffect, useId, useRef, useState } from "react";
import { ActionButton } from "./ActionButton.tsx";
import type { PanelProps } from "./props.ts";
import { SetupsOverview } from "./SetupsOverview.tsx";
import { countryText, countText, setupStateKeys } from "./wording.ts";

interface RenameProps extends PanelProps {
  close: () => void;
}

/**
 * Draws the form that renames a setup. Give it the setup's id as its key: a title typed for one setup must never be
 * saved in another.
 */
function Rename({ view, text, act, close }: RenameProps) {
  const id = useId();
  const [title, setTitle] = useState(view.setup.title);
  const input = useRef<HTMLInputElement>(null);
  // The user has just clicked to type here. Do it only once: a user who has moved on stays there.
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        act({ action: "rename-setup", id: view.setup.id, title });
        close();
      }}
    >
      <label htmlFor={id}>{text("renameTitle")}</label>
      <input
        id={id}
        data-input="setup-title"
        autoComplete="off"
        ref={input}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="actions row">
        <button type="submit" className="button plain" data-action="rename-setup">
          {text("renameSave")}
        </button>
        <button type="button" className="button subtle" data-action="cancel-rename" onClick={close}>
          {text("renameCancel")}
        </button>
      </div>
    </form>
  );
}

/** Draws the active setup and the buttons for setups. */
export function SetupChooser(props: PanelProps) {
  const { view, text } = props;
  /** The id of the setup to rename. When the panel shows another setup, the form is hidden. */
  const [renamed, setRenamed] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { id, title, country } = view.setup;
  const renaming = renamed === id;
  const state = view.setups.find((one) => one.id === id)?.state ?? "missing";
  return (
    <div className="setup-chooser">
      <p className="active-setup">
        <span className="unseen">{text("setupChoose")}</span>{" "}
        <bdi className="setup-name-shown">{title || text("setupUntitled")}</bdi>{" "}
        <span className="active-country" data-country={country}>
          {country ? countryText(text, country) : text("countryNotChosen")}
        </span>{" "}
        <span className="mark setup-state" data-state={state}>
          {text(setupStateKeys[state])}
        </span>
      </p>
      {renaming ? (
        <Rename
          key={id}
          {...props}
          close={() => {
            setRenamed(null);
            opener.current?.focus();
          }}
        />
      ) : null}
      <div className="actions row">
        <ActionButton {...props} request={{ action: "new-setup" }} look="subtle" />
        <ActionButton {...props} request={{ action: "duplicate-setup", id }} look="subtle" />
        <button
          ref={opener}
          type="button"
          className="button subtle"
          data-action="begin-rename"
          aria-expanded={renaming}
          onClick={() => setRenamed(id)}
        >
          {text("renameSetup")}
        </button>
        <ActionButton {...props} request={{ action: "delete-setup", id }} look="subtle" />
      </div>
      <details className="setups" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary data-action="show-setups">{text("setupsSummary", countText(view.setups.length))}</summary>
        {open && <SetupsOverview {...props} />}
      </details>
    </div>
  );
}
