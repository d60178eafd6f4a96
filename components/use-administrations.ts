// The loaded list of administrations, asked for again only when another one was loaded.
import { useEffect, useState } from "react";
import type { ListedAdministration } from "../utils/setup/administration.ts";

export function useAdministrations(
  loadedAt: number | undefined,
  load: () => Promise<ListedAdministration[] | null>,
): ListedAdministration[] | null {
  const [list, setList] = useState<ListedAdministration[] | null>(null);
  useEffect(() => {
    let current = true;
    void (loadedAt === undefined ? Promise.resolve(null) : load()).then((loaded) => {
      if (current) setList(loaded);
    });
    return () => {
      current = false;
    };
  }, [loadedAt, load]);
  return list;
}
