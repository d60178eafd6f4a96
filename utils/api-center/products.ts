// Lists the names of products by which a page says whose form it shows: Exact Online, and the others that API Center
// and Exact connect. Source: docs/facts/api-center.md "Forms that are NOT it"; support articles.

/** Exact Online itself, anywhere in a text. */
export const exactOnline = /\bexact\s*-?online\b/i;
/** Other products that API Center and Exact connect. */
const names =
  /account\s?view|afas|shopware|shopify|magento|woo\s?commerce|lightspeed|prestashop|exact\s(?:globe|synergy)|twinfield|snelstart|unit4|visma|xero|e-?boekhouden|moneybird|salesforce|hubspot|picqer|mollie|amazon|bol\.com|dynamics|netsuite|odoo|quickbooks/gi;
/** Product names that are also part of other words. */
const shortNames = /\b(?:sap|sage)\b/gi;
const letters = /sap|sage/i;

const oneSpace = (text: string): string => text.replace(/\s+/g, " ");

/** Returns the names of other products in a text, each once, in lower case, without spaces. */
export function othersIn(text: string): string[] {
  const plain = oneSpace(text);
  const found = [names, shortNames].flatMap((all) => plain.match(all) ?? []);
  return [...new Set(found.map((name) => name.toLowerCase().replace(/[\s-]/g, "")))];
}

/** Checks whether a text names another product. */
export function namesOther(text: string): boolean {
  return othersIn(text).length > 0;
}

/**
 * Checks whether a text may name another product. Meant for the joined text of many elements, where words have no space
 * between them.
 */
export function mayNameOther(text: string): boolean {
  return letters.test(text) || text.search(names) >= 0;
}
