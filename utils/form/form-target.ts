// Reads from the markup where a form would send its values: a secret must not go to another site, travel unencrypted,
// or be part of an address.
import {
  attributeOf,
  closestTo,
  matches,
  ownerOf,
  queryAll,
  reader,
  rootOf,
  windowOf,
  type Root,
} from "../dom/dom.ts";

const formOf = reader(() => HTMLInputElement.prototype, "form") as (of: Node) => HTMLFormElement | null;
const actionOf = reader(() => HTMLFormElement.prototype, "action") as (of: Node) => string;
const buttonActionOf = reader(() => HTMLButtonElement.prototype, "formAction") as (of: Node) => string;
const inputActionOf = reader(() => HTMLInputElement.prototype, "formAction") as (of: Node) => string;

const submitters = "button:not([type=button],[type=reset]),input[type=submit],input[type=image]";

/**
 * Checks whether the form around a control, or one of its buttons, would send the control's value elsewhere,
 * unencrypted or in the address. Returns false for a control without a form.
 */
export function sendsElsewhere(control: Element): boolean {
  const form = matches(control, "input") ? formOf(control) : closestTo(control, "form");
  if (!form) return false;
  const { origin } = windowOf(ownerOf(form)!)!.location;
  const isElsewhere = (address: string): boolean => {
    const { protocol, origin: to } = URL.parse(address) ?? { protocol: "", origin: "null" };
    // A `javascript:` address sends nothing anywhere.
    return protocol !== "javascript:" && to !== origin;
  };
  const goesByAddress = (element: Element, method: string, action: string): boolean => {
    const said = attributeOf(element, method)?.trim().toLowerCase();
    if (said !== undefined) return said !== "post" && said !== "dialog";
    // A form without a `method` also sends its values in the address. Scripts mostly send such a form, unless it names
    // an address to go to.
    const to = attributeOf(element, action)?.trim() ?? "";
    return element === form && !/^(#|javascript:|$)/i.test(to) && attributeOf(control, "name") !== null;
  };
  if (isElsewhere(actionOf(form)) || goesByAddress(form, "method", "action")) return true;
  const id = attributeOf(form, "id");
  const root = rootOf(form) as Root;
  const buttons = [
    ...queryAll(form, submitters),
    ...(id === null ? [] : queryAll(root, submitters).filter((button) => attributeOf(button, "form") === id)),
  ];
  return buttons.some((button) => {
    const action = matches(button, "button") ? buttonActionOf(button) : inputActionOf(button);
    const named = attributeOf(button, "formaction") !== null;
    const method = attributeOf(button, "formmethod") !== null;
    return (named && isElsewhere(action)) || (method && goesByAddress(button, "formmethod", "formaction"));
  });
}
