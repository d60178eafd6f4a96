// The rows of the picker: the first matches, and a button that shows more. Nobody reads 100,000 rows, so the search
// finds the others.
import { useEffect, useState, type KeyboardEvent, type RefObject } from "react";
import type { ListedAdministration } from "../utils/domain/administration.ts";
import { rowsOnPage } from "../utils/domain/administration-list.ts";
import type { Search } from "./administration-search.ts";
import { AdministrationText } from "./AdministrationText.tsx";
import type { Text } from "./props.ts";
import { countText } from "./wording.ts";

interface Props {
  search: Search;
  /** The places of the matching rows, in their order. */
  places: Int32Array;
  /** The division that the setup has already. */
  chosen: string | undefined;
  text: Text;
  use: (one: ListedAdministration) => void;
  listRef: RefObject<HTMLUListElement | null>;
  /** Moves the focus back to the search box. */
  leave: () => void;
}

/** Returns the buttons of the rows, in their order. */
const buttonsIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("button") ?? []),
];

/** Moves the focus to the first row. Does nothing where there is no row. */
export function focusFirstRow(list: HTMLElement | null): void {
  buttonsIn(list)[0]?.focus();
}

/**
 * Returns the index of the row that a key leads to. -1 is the search box. Returns undefined for a key that leads
 * nowhere.
 */
function indexAfter(key: string, index: number, count: number): number | undefined {
  const last = count - 1;
  const indexes: Partial<Record<string, number>> = {
    ArrowDown: Math.min(index + 1, last),
    ArrowUp: index - 1,
    Home: 0,
    End: last,
    Escape: -1,
  };
  return indexes[key];
}

/** Draws the rows. Give it the query as its key, so that a new query starts with the first rows. */
export function AdministrationList({ search, places, chosen, text, use, listRef, leave }: Props) {
  const [shown, setShown] = useState(rowsOnPage);
  /** The index of the row that Tab reaches. */
  const [tabStop, setTabStop] = useState(0);
  const rows = [...places.subarray(0, shown)].flatMap((place) => {
    const one = search.at(place);
    return one ? [{ place, one }] : [];
  });
  const more = search.whole ? Math.min(rowsOnPage, places.length - rows.length) : 0;

  // The user continues to read after the last old row. The button may have disappeared.
  useEffect(() => {
    if (shown > rowsOnPage) buttonsIn(listRef.current)[shown - rowsOnPage]?.focus();
  }, [shown, listRef]);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // Move the focus to the search box: the browser then types the character there.
    if (/^\S$/u.test(event.key)) return leave();
    const next = indexAfter(event.key, index, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) leave();
    else buttonsIn(listRef.current)[next]?.focus();
  };

  if (rows.length === 0) return null;
  return (
    <>
      {/* Firefox makes every scrolling element reachable with Tab. */}
      <ul ref={listRef} className="administrations" aria-label={text("pickerTitle")} tabIndex={-1}>
        {rows.map(({ place, one }, index) => (
          <li key={place} data-division={one.division} aria-posinset={index + 1} aria-setsize={places.length}>
            <button
              type="button"
              className="administration"
              data-action="use-administration"
              aria-current={one.division === chosen || undefined}
              tabIndex={index === Math.min(tabStop, rows.length - 1) ? 0 : -1}
              onFocus={() => setTabStop(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onClick={() => use(one)}
            >
              <AdministrationText one={one} text={text} />
              {one.current && <span className="mark">{text("administrationCurrent")}</span>}
              {one.division === chosen && <span className="mark">{text("administrationChosen")}</span>}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className="button plain"
          data-action="show-more-administrations"
          onClick={() => setShown(shown + rowsOnPage)}
        >
          {text("pickerMore", countText(more))}
        </button>
      )}
    </>
  );
}
