// Names the session records that no page of the extension shows. A change of them alone is no reason to look again.

/** The keys of these records. A key that ends in `:` stands for all keys that start with it. */
export const unshown = { tickets: "tickets", offered: "offered:", pressed: "pressed:" } as const;

/** Returns whether a page of the extension may show something of the record with this key. */
export const isShownRecord = (key: string): boolean =>
  !Object.values(unshown).some((name) => (name.endsWith(":") ? key.startsWith(name) : key === name));
