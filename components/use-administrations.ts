// The loaded list of administrations: asked for at once, beside the view, and again only when another one was loaded.
// It is unpacked after the view is shown: nobody waits for a long list to see the rest.
import { useEffect, useRef, useState } from "react";
import type { AdministrationRows } from "../utils/domain/administration-list.ts";
import type { Country } from "../utils/domain/countries.ts";
import type { View } from "../utils/domain/view.ts";

interface Loaded {
  loadedAt: number;
  unpacked(): Promise<AdministrationRows | null>;
}

/** `about`: the list that the view tells of; undefined when it tells of none, or is not there yet. */
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
  // The earlier list stays until the new one is there; under another country's name it would be a wrong one.
  return list?.country === country ? (list?.rows ?? null) : null;
}
