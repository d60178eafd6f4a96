// Lists everything that the background needs from the browser. The background passes in the real functions, and tests
// pass in their own.
import type { TextKey } from "../domain/text-keys.ts";
import type { Badge } from "../browser/badge.ts";
import type { Area } from "../browser/storage.ts";
import type { TabPlace } from "../browser/tabs.ts";
import type { Language, Messages } from "../domain/languages.ts";
import type { ToSite, ToSiteName } from "../messages/to-sites.ts";

/** The functions and storage areas that the background uses. */
export interface Deps {
  session: Area;
  local: Area;
  /** Returns the administrator's policy as the browser has it, unchecked. */
  managed(): Promise<unknown>;
  /** Returns the time in milliseconds since 1970. */
  now: () => number;
  /** Resolves after this many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  newId: () => string;
  /** Runs the work under the lock with this name, one piece of work at a time in the whole extension. */
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
  /** Returns whether the user allows the extension on all six hosts. */
  mayRunOnSites(): Promise<boolean>;
  /** Returns whether the tab is the active one of the window that has the focus. */
  isInFront(tabId: number): Promise<boolean>;
  showTab(tabId: number): Promise<void>;
  closeTab(tabId: number): Promise<void>;
  /** Puts the content script into a tab that was open before the extension. Returns false on any other site. */
  injectInto(tabId: number, url: string): Promise<boolean>;
  /** Loads the engine of a site into the top document of a tab. Returns false where that fails. */
  loadEngine(tabId: number, origin: string): Promise<boolean>;
  /**
   * Runs the script of the page report in the top document of a tab. Returns its text, or null where it could not run.
   */
  readReport(tabId: number): Promise<string | null>;
  /** Returns the texts of a language. Returns null where they could not be read. */
  messagesIn(language: Language): Promise<Messages | null>;
  /**
   * Shows a badge on the toolbar button while this tab is active, and its sentence as the tooltip. Null removes the
   * badge.
   */
  showBadge(tabId: number, badge: Badge | null): Promise<void>;
  /** Returns the text of a locale key in the browser's language, with its substitutions filled in. */
  textOf(key: TextKey, ...substitutions: string[]): string;
  /** Returns the version of the extension. */
  version(): string;
}
