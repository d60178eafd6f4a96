// Watches which sites the browser withholds, while a page of the extension is open.
import { useCallback, useEffect, useMemo, useState } from "react";

/** The browser's side: reads, asks for and watches the withheld hosts. */
export interface HostSource {
  missing(): Promise<string[]>;
  /** Asks the user, through the browser. Call it inside a click. Returns false when the user refused. */
  ask(): Promise<boolean>;
  onChange(changed: () => void): () => void;
}

/** The withheld hosts, for a page. */
export interface Hosts {
  missing: readonly string[];
  /** Whether the user was asked and refused. */
  refused: boolean;
  grant: () => void;
}

/** Returns the withheld hosts and how to ask for them. */
export function useHosts(source: HostSource): Hosts {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    // The same empty list again draws nothing anew.
    const show = (now: readonly string[]) =>
      setMissing((before) => (before.length + now.length ? now : before));
    const look = () => void source.missing().then(show);
    look();
    return source.onChange(look);
  }, [source]);
  const grant = useCallback(() => {
    void source.ask().then((allowed) => setRefused(!allowed));
  }, [source]);
  return useMemo(() => ({ missing, refused, grant }), [missing, refused, grant]);
}
