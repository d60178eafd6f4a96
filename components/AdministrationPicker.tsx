// Choosing an administration from the loaded list. Nothing is chosen for the person, not even the current one.
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Administration, ListedAdministration } from "../utils/setup/administration.ts";
import { searchIn } from "./administration-search.ts";
import { Message } from "./Message.tsx";
import type { PanelProps, Text } from "./props.ts";
import { clockTime, countryKeys } from "./wording.ts";

/** As many rows as a person may look through; more asks for another word. */
const mostShown = 100;

/** Name and both numbers, each under its own name: mixing them up is the commonest mistake of all. */
export function AdministrationText({ one, text }: { one: Administration; text: Text }) {
  return (
    <>
      <span className="administration-name">{one.name ?? text("administrationUnnamed")}</span>
      <span className="administration-numbers">
        {one.hid !== undefined && (
          <span>
            {text("hidLabel")} <b>{one.hid}</b>
          </span>
        )}
        <span>
          {text("field_division")} <b>{one.division}</b>
        </span>
      </span>
    </>
  );
}

interface RowProps {
  one: ListedAdministration;
  chosen: boolean;
  tabbable: boolean;
  text: Text;
  use: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function Row({ one, chosen, tabbable, text, use, onFocus, onKeyDown }: RowProps) {
  return (
    <li data-division={one.division}>
      <button
        type="button"
        data-action="use-administration"
        aria-current={chosen || undefined}
        tabIndex={tabbable ? 0 : -1}
        onClick={use}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <AdministrationText one={one} text={text} />
        {one.current && <span className="mark">{text("administrationCurrent")}</span>}
        {chosen && <span className="mark">{text("administrationChosen")}</span>}
      </button>
    </li>
  );
}

/** Moves the focus among the rows; up from the first row it goes back to the search box. */
function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  search: HTMLInputElement | null,
  list: HTMLElement | null,
) {
  const stops = [search, ...(list?.querySelectorAll<HTMLElement>("button") ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement | null);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
  if (to === undefined || at < 0 || to === at) return;
  event.preventDefault();
  stops[Math.min(Math.max(to, 0), stops.length - 1)]?.focus();
}

interface Props extends Pick<PanelProps, "view" | "text" | "act"> {
  administrations: ListedAdministration[];
  query: string;
  setQuery: (query: string) => void;
}

export function AdministrationPicker({ view, text, act, administrations, query, setQuery }: Props) {
  const id = useId();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const search = useMemo(() => searchIn(administrations), [administrations]);
  const { shown, more } = useMemo(() => search(query, mostShown), [search, query]);
  const [focused, setFocused] = useState<string | null>(null);
  const stop = shown.some(({ division }) => division === focused) ? focused : shown[0]?.division;
  const about = view.administrations;
  const use = ({ division }: ListedAdministration) => act({ action: "use-administration", division });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => moveFocus(event, searchBox.current, list.current);

  return (
    <fieldset className="picker">
      <legend>{text("pickerTitle")}</legend>
      {about && (
        <p className="hint">
          {text(
            "pickerLoaded",
            String(about.count),
            text(countryKeys[about.country]),
            clockTime(about.loadedAt),
          )}
        </p>
      )}
      <label htmlFor={id}>{text("pickerSearch")}</label>
      <input
        ref={searchBox}
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        data-input="administration-search"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && shown.length === 1 && query.trim() !== "") use(shown[0]!);
          onKeyDown(event);
        }}
      />
      <ul ref={list} className="administrations" aria-label={text("pickerTitle")}>
        {shown.map((one) => (
          <Row
            key={one.division}
            one={one}
            chosen={one.division === view.setup.administration?.division}
            tabbable={one.division === stop}
            text={text}
            use={() => use(one)}
            onFocus={() => setFocused(one.division)}
            onKeyDown={onKeyDown}
          />
        ))}
      </ul>
      <Message className="hint">
        {shown.length === 0 ? text("pickerNone") : more > 0 ? text("pickerMore", String(more)) : ""}
      </Message>
    </fieldset>
  );
}
