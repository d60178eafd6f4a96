// Makes the search over the list, and prepares its words while the browser is idle.
import { useEffect, useMemo } from "react";
import type { AdministrationRows } from "../utils/domain/administration-list.ts";
import { searchIn, type Search } from "./administration-search.ts";

/** Returns a search over this list. */
export function useSearch(list: AdministrationRows): Search {
  const search = useMemo(() => searchIn(list), [list]);
  useEffect(() => {
    let next: number | null = null;
    const goOn = () => {
      next = search.prepare() ? null : requestIdleCallback(goOn);
    };
    next = requestIdleCallback(goOn);
    return () => {
      if (next !== null) cancelIdleCallback(next);
    };
  }, [search]);
  return search;
}
