// Which sites the browser keeps the extension out of, as long as a page of ours is open.
import { useCallback, useEffect, useMemo, useState } from "react";

export interface HostSource {
  missing(): Promise<string[]>;
  /** Lets the browser ask the user; must be called inside their click. False when they said no. */
  ask(): Promise<boolean>;
  onChange(changed: () => void): () => void;
}

export interface Hosts {
  missing: readonly string[];
  /** The user was asked and did not allow it. */
  refused: boolean;
  grant: () => void;
}

/** The withheld hosts and the way to ask for them. */
export function useHosts(source: HostSource): Hosts {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => void source.missing().then(setMissing);
    look();
    return source.onChange(look);
  }, [source]);
  const grant = useCallback(() => {
    void source.ask().then((allowed) => setRefused(!allowed));
  }, [source]);
  return useMemo(() => ({ missing, refused, grant }), [missing, refused, grant]);
}
