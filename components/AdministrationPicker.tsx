// Lets the user choose an administration from the loaded list. Nothing is chosen in advance, not even the current one.
import { useCallback, useId, useMemo, useRef, type KeyboardEvent } from "react";
import type { ListedAdministration } from "../utils/domain/administration.ts";
import type { AdministrationRows } from "../utils/domain/administration-list.ts";
import { AdministrationList, focusFirstRow } from "./AdministrationList.tsx";
import { Message } from "./Message.tsx";
import type { PanelProps } from "./props.ts";
import { useSearch } from "./use-search.ts";
import { clockTime, countText, countryText } from "./wording.ts";

interface Props extends Pick<PanelProps, "view" | "text" | "act"> {
  administrations: AdministrationRows;
  query: string;
  setQuery: (query: string) => void;
}

/** Draws the search box, the number of matches and the list. */
export function AdministrationPicker({ view, text, act, administrations, query, setQuery }: Props) {
  const id = useId();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const search = useSearch(administrations);
  const places = useMemo(() => search.find(query), [search, query]);
  const about = view.administrations;
  const country = about?.country;
  const use = useCallback(
    ({ division }: ListedAdministration) =>
      act({ action: "use-administration", division, ...(country && { country }) }),
    [act, country],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const only = places.length === 1 && query.trim() !== "" ? search.at(places[0]!) : undefined;
    if (event.key === "Enter" && only) use(only);
    if (event.key !== "ArrowDown" || places.length === 0) return;
    event.preventDefault();
    focusFirstRow(list.current);
  };

  return (
    <fieldset className="picker">
      <legend>{text("pickerTitle")}</legend>
      {about && (
        <p className="hint">
          {text(
            "pickerLoaded",
            countText(about.count),
            countryText(text, about.country),
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
        onKeyDown={onKeyDown}
      />
      {/* Stands before the list: a screen reader then reads the result of the search first. */}
      <Message className="hint">
        {places.length === 0 && search.whole
          ? text("pickerNone")
          : query.trim() === "" || !search.whole
            ? ""
            : text("pickerFound", countText(places.length))}
      </Message>
      <AdministrationList
        key={query}
        search={search}
        places={places}
        chosen={view.setup.administration?.division}
        text={text}
        use={use}
        listRef={list}
        leave={() => searchBox.current?.focus()}
      />
    </fieldset>
  );
}
