// The loaded list of administrations: asked for at once, beside the view, and again only when another one was loaded.
import { useEffect, useRef, useState } from "react";
import type { ListedAdministration } from "../utils/setup/administration.ts";

interface Loaded {
  loadedAt: number;
  administrations: ListedAdministration[];
}

/** `loadedAt`: of when the list is that the view tells of; undefined when it tells of none, or is not there yet. */
export function useAdministrations(
  loadedAt: number | undefined,
  load: () => Promise<Loaded | null>,
): ListedAdministration[] | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const asked = useRef<Promise<Loaded | null>>(null);
  useEffect(() => {
    let current = true;
    const settle = async () => {
      const early = await (asked.current ??= load());
      if (!current || loadedAt === undefined || early?.loadedAt === loadedAt) return early;
      asked.current = load();
      return asked.current;
    };
    void settle().then((list) => {
      if (current) setLoaded(list);
    });
    return () => {
      current = false;
    };
  }, [loadedAt, load]);
  return loadedAt === undefined || !loaded ? null : loaded.administrations;
}
