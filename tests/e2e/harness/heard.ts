// Reads what a user with a screen reader hears: the name of every control, and what is read out without a question.
import type { Page } from "@playwright/test";

/** The roles of controls that a user can press or write into, in the browser's accessibility tree. */
const controls = new Set([
  "button",
  "checkbox",
  "combobox",
  "DisclosureTriangle",
  "link",
  "option",
  "radio",
  "searchbox",
  "spinbutton",
  "textbox",
]);

/** Returns the role and name of every control, as the browser gives them to a screen reader. */
export async function controlNames(page: Page): Promise<{ role: string; name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.flatMap(({ ignored, role, name }) => {
    const known = String(role?.value ?? "");
    return !ignored && controls.has(known) ? [{ role: known, name: String(name?.value ?? "").trim() }] : [];
  });
}

interface Heard extends Window {
  heard?: string[];
}

/**
 * Records from now on what live regions read out. A status is read when its words change; an alert also when it appears.
 */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = ((window as Heard).heard = []);
    const live = "[role=status], [role=alert]";
    new MutationObserver((records) => {
      const changed = new Set<Element>();
      for (const { target, addedNodes } of records) {
        const around = target instanceof Element ? target : target.parentElement;
        const region = around?.closest(live);
        if (region) changed.add(region);
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const alert of [node, ...node.querySelectorAll("*")])
              if (alert.matches("[role=alert]")) changed.add(alert);
      }
      for (const region of changed) {
        const words = region.textContent.trim();
        if (words !== "" && region.isConnected) heard.push(words);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** Returns what was read out since the last call. */
export async function heardSince(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as Heard).heard?.splice(0) ?? []);
}
