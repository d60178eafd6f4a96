// Reads XMLDivisions.aspx in its own tab, where the page itself is the list. Source:
// docs/facts/exact-online.md "XMLDivisions.aspx".

/**
 * Returns the list's root element, or null on other pages. In Firefox it is the document's root, in Chromium it stands
 * inside the XML viewer's page.
 */
export function administrationsIn(document: Document): Element | null {
  const found = [...Document.prototype.getElementsByTagName.call(document, "Administrations")];
  // An HTML page can have an element with this name, but in the namespace of HTML.
  const roots = found.filter(({ localName, namespaceURI, parentElement: around }) => {
    const isRoot = !around || around.namespaceURI !== null;
    return localName === "Administrations" && !namespaceURI && isRoot;
  });
  // The browser shows a list that was cut off as far as it goes, with an error beside it.
  const broken = Document.prototype.getElementsByTagName.call(document, "parsererror").length > 0;
  return roots.length === 1 && !broken ? roots[0]! : null;
}

/** Returns the list as XML text for `parseAdministrations`. Returns null when this page is not the list. */
export function administrationsXmlOf(document: Document): string | null {
  const root = administrationsIn(document);
  return root && new XMLSerializer().serializeToString(root);
}
