// Reads the texts of the button on the page. No selector reaches them, because its shadow root is closed.
import type { Page } from "@playwright/test";

interface Node {
  nodeName: string;
  localName: string;
  nodeValue: string;
  /** Names and values in turn. */
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

/** Returns the text of the button's closed root, for each of its hosts on the page. */
export async function buttonTexts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
  await session.detach();
  const inside = (node: Node): Node[] => [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  const textOf = (node: Node): string => {
    if (node.nodeName === "#text") return node.nodeValue;
    return node.localName === "style" ? "" : inside(node).map(textOf).join("");
  };
  const hosts = (node: Node): Node[] => [
    ...(node.attributes?.includes("data-exact-setup-fill") ? [node] : []),
    ...inside(node).flatMap(hosts),
  ];
  return hosts(root).map(textOf);
}
