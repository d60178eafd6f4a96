// The rows of the picker: a list box of React Aria, of which only what is seen is drawn.
import {
  useContext,
  useEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import { ListBox, ListStateContext, Virtualizer } from "react-aria-components";
import { useOption } from "react-aria/useListBox";
import { useListState } from "react-stately/useListState";
import type { ListedAdministration } from "../utils/domain/administration.ts";
import { AdministrationLayout } from "./administration-layout.ts";
import { rowsAt, type RowNode } from "./administration-rows.ts";
import type { Search } from "./administration-search.ts";
import { AdministrationText } from "./AdministrationText.tsx";
import type { Text } from "./props.ts";

/** The height of a row with a name of one line, in pixels. */
const usualHeight = 55;

interface RowProps {
  node: RowNode;
  chosen: boolean;
  text: Text;
}

function Row({ node, chosen, text }: RowProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const state = useContext(ListStateContext)!;
  const { optionProps, labelProps, isFocusVisible } = useOption({ key: node.key }, state, ref);
  const one = node.value as ListedAdministration;
  const ofAll = { ...optionProps, "aria-setsize": state.collection.size };
  return (
    <div role="presentation" data-division={one.division}>
      <button
        {...ofAll}
        ref={ref}
        type="button"
        className="administration"
        data-action="use-administration"
        data-focus-visible={isFocusVisible || undefined}
        aria-current={chosen || undefined}
      >
        <span {...labelProps} className="administration-words">
          <AdministrationText one={one} text={text} />
          {one.current && <span className="mark">{text("administrationCurrent")}</span>}
          {chosen && <span className="mark">{text("administrationChosen")}</span>}
        </span>
      </button>
    </div>
  );
}

interface Props {
  search: Search;
  /** The places of the rows to show, in their order. */
  places: Int32Array;
  /** The division that is chosen already. */
  chosen: string | undefined;
  text: Text;
  use: (one: ListedAdministration) => void;
  /** Filled with a way to bring the focus to the first row. */
  enterRef: RefObject<(() => void) | null>;
  /** Brings the focus back to the search box. */
  leave: () => void;
}

/** A key that types a sign. */
const types = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  /^\S$/u.test(key) && !ctrlKey && !altKey && !metaKey;

export function AdministrationList({ search, places, chosen, text, use, enterRef, leave }: Props) {
  // Keys are places in one list: another list is laid out anew.
  const layout = useMemo(() => search && new AdministrationLayout(usualHeight), [search]);
  const collection = useMemo(
    () =>
      rowsAt(search, places, (node) => (
        <Row node={node} chosen={node.value?.division === chosen} text={text} />
      )),
    [search, places, chosen, text],
  );
  const state = useListState<ListedAdministration>({ collection, selectionMode: "none" });
  const { selectionManager } = state;

  useEffect(() => {
    enterRef.current = () => {
      selectionManager.setFocused(true);
      selectionManager.setFocusedKey(collection.getFirstKey());
    };
  }, [enterRef, selectionManager, collection]);

  // Up from the first row, Escape, and whatever is typed go to the search box.
  const onKeyDown = (event: KeyboardEvent) => {
    const up = event.key === "ArrowUp" && selectionManager.focusedKey === collection.getFirstKey();
    if (!up && event.key !== "Escape" && !types(event)) return;
    if (!types(event)) event.preventDefault();
    event.stopPropagation();
    leave();
  };

  // When the focus first comes in, React Aria scrolls back to where it last heard of a scroll; pressed right after one,
  // the row would slip away from under the pointer.
  const onPointerDown = ({ target }: PointerEvent) => {
    if (target instanceof Element && target.closest("[role=option]")) selectionManager.setFocused(true);
  };

  if (collection.size === 0) return null;
  return (
    <div onKeyDownCapture={onKeyDown} onPointerDownCapture={onPointerDown}>
      <ListStateContext value={state}>
        <Virtualizer layout={layout}>
          <ListBox
            className="administrations"
            aria-label={text("pickerTitle")}
            onAction={(key) => {
              const one = collection.getItem(key)?.value;
              if (one) use(one);
            }}
          />
        </Virtualizer>
      </ListStateContext>
    </div>
  );
}
