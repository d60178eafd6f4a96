// Loads the list of administrations. Asks for it at once, together with the view, and again only when another list was
// loaded. Unpacks it after the view is shown, so that a long list delays nothing else.
import { useEffect, useRef, useState } from "react";
import type { AdministrationRows } from "../utils/domain/administration-list.ts";
import type { Country } from "../utils/domain/countries.ts";
import type { View } from "../utils/domain/view.ts";

interface Loaded {
  loadedAt: number;
  unpacked(): Promise<AdministrationRows | null>;
}

/**
 * Returns the rows of the loaded list, or null while there is none. `about` is the list that the view names. It is
 * undefined when the view names none, or is not there yet.
 */
export function useAdministrations(
  about: View["administrations"],
  load: () => Promise<Loaded | null>,
): AdministrationRows | null {
  const [list, setList] = useState<{ rows: AdministrationRows; country: Country } | null>(null);
  const { loadedAt, country } = about ?? {};
  const asked = useRef<Promise<Loaded | null>>(null);
  useEffect(() => {
    let current = true;
    const settle = async () => {
      const early = await (asked.current ??= load());
      if (loadedAt === undefined || !country || !current) return;
      if (early?.loadedAt !== loadedAt) asked.current = load();
      const rows = await (await asked.current)?.unpacked();
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
