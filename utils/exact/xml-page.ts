// XMLDivisions.aspx open in a tab of its own: the list stands in the page. Source: docs/facts/exact-online.md "XMLDivisions.aspx".

/** The list's root element: in Firefox the document's own, in Chromium inside the XML viewer's page; null elsewhere. */
export function administrationsIn(document: Document): Element | null {
  const found = [...Document.prototype.getElementsByTagName.call(document, "Administrations")];
  // An HTML page can name an element so, but it then belongs to HTML's namespace.
  const roots = found.filter(({ localName, namespaceURI, parentElement: around }) => {
    const isRoot = !around || around.namespaceURI !== null;
    return localName === "Administrations" && !namespaceURI && isRoot;
  });
  // A list that was cut off is shown as far as it goes, with the browser's error beside it.
  const broken = Document.prototype.getElementsByTagName.call(document, "parsererror").length > 0;
  return roots.length === 1 && !broken ? roots[0]! : null;
}

/** The list as XML text, as `parseAdministrations` takes it; null when this page is not the list. */
export function administrationsXmlOf(document: Document): string | null {
  const root = administrationsIn(document);
  return root && new XMLSerializer().serializeToString(root);
}
