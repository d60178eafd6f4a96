// The loaded list of administrations: asked for at once, beside the view, and again only when another one was loaded.
// It is unpacked after the view is shown: nobody waits for a long list to see the rest.
import { useEffect, useRef, useState } from "react";
import type { AdministrationRows } from "../utils/setup/administration-list.ts";

interface Loaded {
  loadedAt: number;
  unpacked(): Promise<AdministrationRows | null>;
}

/** `loadedAt`: of when the list is that the view tells of; undefined when it tells of none, or is not there yet. */
export function useAdministrations(
  loadedAt: number | undefined,
  load: () => Promise<Loaded | null>,
): AdministrationRows | null {
  const [list, setList] = useState<AdministrationRows | null>(null);
  const asked = useRef<Promise<Loaded | null>>(null);
  useEffect(() => {
    let current = true;
    const settle = async () => {
      const early = await (asked.current ??= load());
      if (loadedAt === undefined || !current) return;
      if (early?.loadedAt !== loadedAt) asked.current = load();
      const administrations = await (await asked.current)?.unpacked();
      if (current) setList(administrations ?? null);
    };
    void settle();
    return () => {
      current = false;
    };
  }, [loadedAt, load]);
  return loadedAt === undefined ? null : list;
}
