// The types of browsers.mjs.
export function ensureChromium(): Promise<string>;
export function ensureFirefox(): Promise<string>;
