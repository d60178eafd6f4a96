// Changes typed text as some sites do: trims it, writes it in upper case, empties it once, or puts the old value back.
import { reactive } from "vue";
import { settings } from "./start.ts";

type Values = Record<string, string>;

/**
 * Connects inputs to `values`. Call `typed` on input and `left` on change. `rejected` contains the names of the fields
 * with an error.
 */
export function rewriting(values: Values) {
  const rejected = reactive(new Set<string>());
  const emptied = new Set<string>();
  const ruleOf = (field: string): string =>
    settings.rewriteField === "all" || settings.rewriteField === field ? settings.rewrite : "none";

  function put(field: string, value: string, control?: HTMLInputElement): void {
    values[field] = value;
    if (control) control.value = value; // Vue does not update the input if the value itself did not change
  }

  function typed(field: string, value: string, control?: HTMLInputElement): void {
    const before = values[field] ?? "";
    const rule = ruleOf(field);
    put(field, rule === "upper" ? value.toUpperCase() : value, control);
    if (rule === "clear" && !emptied.has(field) && value !== "") {
      emptied.add(field);
      setTimeout(() => put(field, "", control), 150);
    }
    if (rule === "reject" && value !== before) {
      setTimeout(() => {
        put(field, before, control);
        rejected.add(field);
      }, 100);
    }
  }

  function left(field: string, control: HTMLInputElement): void {
    if (ruleOf(field) === "trim") put(field, control.value.trim(), control);
  }

  return { typed, left, rejected };
}
