// Everything the background needs of the world around it. The background hands in the real one, tests their own.
import type { TextKey } from "../domain/text-keys.ts";
import type { Badge } from "../browser/badge.ts";
import type { Area } from "../browser/storage.ts";
import type { TabPlace } from "../browser/tabs.ts";
import type { Language, Messages } from "../domain/languages.ts";
import type { ToSite, ToSiteName } from "../messages/to-sites.ts";

export interface Deps {
  session: Area;
  local: Area;
  /** What an administrator set, as the browser hands it out: not checked yet. */
  managed(): Promise<unknown>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ends after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  newId: () => string;
  /** Runs one piece of work at a time for a name, in the whole extension. */
  withLock<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer>;
  setAlarm(name: string, when: number): Promise<void>;
  askSite<Name extends ToSiteName>(
    tabId: number,
    type: Name,
    content: ToSite[Name]["content"],
  ): Promise<ToSite[Name]["answer"] | null>;
  tabPlace(tabId: number): Promise<TabPlace | null>;
  tabsOn(origin: string): Promise<TabPlace[]>;
  openTab(url: string, openerTabId?: number): Promise<number | null>;
  /** Whether the user lets the extension work on all six hosts. */
  mayRunOnSites(): Promise<boolean>;
  /** Whether the tab is the one that a user has before them: in front in the window that has the focus. */
  isInFront(tabId: number): Promise<boolean>;
  showTab(tabId: number): Promise<void>;
  closeTab(tabId: number): Promise<void>;
  /** Puts the content script into a tab that was open before the extension. False when the site is none of ours. */
  injectInto(tabId: number, url: string): Promise<boolean>;
  /** Brings the engine of a site into a tab's top document. False when it could not. */
  loadEngine(tabId: number, origin: string): Promise<boolean>;
  /** What the page report's script says of a tab's top document; null when it could not look. */
  readReport(tabId: number): Promise<string | null>;
  /** The texts of a language; null when they could not be read. */
  messagesIn(language: Language): Promise<Messages | null>;
  /** Shows a short sign on the toolbar button while this tab is in front, and what it means when it is pointed at; null takes it away. */
  showBadge(tabId: number, badge: Badge | null): Promise<void>;
  /** The sentence behind a locale key in the browser's language, with its substitutions filled. */
  textOf(key: TextKey, ...substitutions: string[]): string;
  /** The extension's version. */
  version(): string;
}
