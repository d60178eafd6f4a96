// Loads the list of administrations. Asks for its first page at once, together with the view, and again only when
// another list was loaded. Asks for all rows when the first page is drawn, so that a long list delays nothing else.
import { useEffect, useRef, useState } from "react";
import type { AdministrationRows } from "../utils/domain/administration-list.ts";
import type { Country } from "../utils/domain/countries.ts";
import type { View } from "../utils/domain/view.ts";

interface LoadedList {
  loadedAt: number;
  firstPage: AdministrationRows | null;
  allRows(): Promise<AdministrationRows | null>;
}

/** The rest of a list is asked for when the page has nothing else to do, but after so many milliseconds at the latest. */
const latest = 500;

const whenIdle = (): Promise<void> =>
  new Promise((goOn) => requestIdleCallback(() => goOn(), { timeout: latest }));

/**
 * Returns the rows of the loaded list, or null while there is none: first its first page, then all rows. `about` is the
 * list that the view names. It is undefined when the view names none, or is not there yet.
 */
export function useAdministrations(
  about: View["administrations"],
  load: () => Promise<LoadedList | null>,
): AdministrationRows | null {
  const [list, setList] = useState<{ rows: AdministrationRows; country: Country } | null>(null);
  const { loadedAt, country } = about ?? {};
  const asked = useRef<Promise<LoadedList | null>>(null);
  useEffect(() => {
    let current = true;
    const settle = async () => {
      const early = await (asked.current ??= load());
      if (loadedAt === undefined || !country || !current) return;
      if (early?.loadedAt !== loadedAt) asked.current = load();
      const loaded = await asked.current;
      const firstPage = loaded?.firstPage;
      if (current && firstPage) setList({ rows: firstPage, country });
      if (firstPage?.whole) return;
      await whenIdle();
      const rows = current ? await loaded?.allRows() : null;
      if (current) setList(rows ? { rows, country } : null);
    };
    void settle();
    return () => {
      current = false;
    };
  }, [loadedAt, country, load]);
  // Keep the earlier list until the new one is there. Do not show it for another country: it would be wrong there.
  return list?.country === country ? (list?.rows ?? null) : null;
}
