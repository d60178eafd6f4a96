// The names of products by which a page says whose form it shows: Exact Online, and what else API Center and Exact connect.
// Source: docs/facts/api-center.md "Forms that are NOT it"; support articles.

/** Exact Online itself, anywhere in a text. */
export const exactOnline = /\bexact\s*-?online\b/i;
/** Other things API Center and Exact connect. */
const names =
  /account\s?view|afas|shopware|shopify|magento|woo\s?commerce|lightspeed|prestashop|exact\s(?:globe|synergy)|twinfield|snelstart|unit4|visma|xero|e-?boekhouden|moneybird|salesforce|hubspot|picqer|mollie|amazon|bol\.com|dynamics|netsuite|odoo|quickbooks/gi;
/** Those that are part of other words too. */
const shortNames = /\b(?:sap|sage)\b/gi;
const letters = /sap|sage/i;

const oneSpace = (text: string): string => text.replace(/\s+/g, " ");

/** The names of other products in a text, each once, in small letters. */
export function othersIn(text: string): string[] {
  const plain = oneSpace(text);
  const found = [names, shortNames].flatMap((all) => plain.match(all) ?? []);
  return [...new Set(found.map((name) => name.toLowerCase().replace(/[\s-]/g, "")))];
}

/** Whether a text names another product. */
export function namesOther(text: string): boolean {
  return othersIn(text).length > 0;
}

/** The same of a text whose words run into each other, as those of many boxes do: it may name one. */
export function mayNameOther(text: string): boolean {
  return letters.test(text) || text.search(names) >= 0;
}
