// The words and places by which a page reports on a connection. Decides quickly whether a page may report on one.
import { queryFirst, type Root } from "../dom/dom.ts";
import { rootText } from "../dom/text/root-text.ts";

/**
 * Where a page says how something ended. Source: docs/facts/api-center.md (a success toast, a green check;
 * SweetAlert2).
 */
export const messages =
  "[role=alert],[role=status],[role=alertdialog],[role=dialog],dialog[open],output,[class*=toast],[class*=alert],[class*=notif],[class*=swal2-popup],[class*=snackbar],[class*=success],[class*=message]";

/**
 * What the report of a failed test speaks of, besides the connection. In plain words, because the whole page is
 * searched for them.
 */
export const speaksOf =
  /connect|verbinding|koppeling|connexion|verbindung|exact online answered|forbidden|invalid[_ ](?:client|grant|request|scope)|authori[sz]ed|not granted|access_denied|refresh[_ ]token|too many requests|rate limit|signed data|client with identifier|scope violated|geautoriseerd|autoris/i;

/** What the button that tests a connection says, in any text around it. */
const speaksOfTest = /test|verbinding/i;

/**
 * Returns whether a page may say how a test of a connection ended: it speaks of one, and has a place for a notice or a
 * button that tests. Needs no layout.
 */
export function mayTellConnection(roots: readonly Root[]): boolean {
  return roots.some((root) => {
    const text = rootText(root);
    if (!speaksOf.test(text)) return false;
    return (
      queryFirst(root, messages) !== null || (speaksOfTest.test(text) && queryFirst(root, buttons) !== null)
    );
  });
}

const buttons = "button,[role=button]";
