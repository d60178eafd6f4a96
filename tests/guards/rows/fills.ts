// Lists the guards of a fill: it belongs to one form at one address, it ends when the user continues, and it leaves no
// traces.
import type { GuardRow } from "../row.ts";

const followed = "utils/form/followed-form.ts";
const memory = "utils/form/fill-memory.ts";
const moving = { stage: "pages", testFile: "tests/pages/moving.spec.ts" } as const;
const remembered = { stage: "pages", testFile: "tests/pages/remembered.spec.ts" } as const;
const forms = { stage: "pages", testFile: "tests/pages/forms.spec.ts" } as const;

export const rows: GuardRow[] = [
  {
    ...remembered,
    guard: "a fill looks at the address itself, where the browser does not tell of its change",
    file: followed,
    find: "const { location } = document.defaultView!;",
    replace: "const location = { href: document.defaultView!.location.href };",
    title: "an address that changes without a word of the browser ends a fill all the same",
  },
  {
    ...moving,
    guard: "a form in the place of the one that is being filled is another form",
    file: followed,
    find: "!found || !isSame(found)",
    replace: "!found || isSame === null",
    title: "another form in its place at the same address is left alone: nothing of ours stands in it",
  },
  {
    ...moving,
    guard: "a form whose boxes are all new is the same only where our values stand in it",
    file: followed,
    find: "return ours.size === 0 || stand > 0;",
    replace: "return ours.size === 0 || stand >= 0;",
    title: "another form in its place at the same address is left alone: nothing of ours stands in it",
  },
  {
    ...remembered,
    guard: "a form drawn anew is the same only where what we have not written is as it was",
    file: followed,
    find: "else if (former !== undefined && !holdsContent(after, former)) return false;",
    replace: "else if (former !== undefined && !holdsContent(after, former)) void 0;",
    title: "a form drawn anew with our values, and a number where none stood, is another form",
  },
  {
    ...moving,
    guard: "what stood in a box that is drawn anew is what stood there before our value",
    file: followed,
    find: "formers.set(control.element, formers.get(before) ?? null);",
    replace: "formers.set(control.element, contentOf(control));",
    title: "the same form drawn anew around our values is filled to the end",
  },
  {
    ...moving,
    guard: "a press of the user anywhere ends a fill",
    file: "utils/form/watch-user.ts",
    find: "    acted();\n",
    replace: "    void acted;\n",
    title: "a press on a word beside the form ends a fill at once",
  },
  {
    ...moving,
    guard: "a key that does nothing by itself ends no fill",
    file: "utils/form/watch-user.ts",
    find: "(event.repeat || modifiers.has(event.key))",
    replace: "event.repeat && modifiers.size > 0",
    title: "keys that are still held from the command that began the fill end nothing",
  },
  {
    ...forms,
    guard: "a field that appears with another value in it is shown before it is overwritten",
    file: "utils/form/fill.ts",
    find: "if (!control || !(isEmpty(control) || holdsValue(field, control, values[field]))) continue;",
    replace: "if (!control || isEmpty === null || holdsValue === null) continue;",
    title: "a division that appears with another number in it is shown before it is overwritten",
  },
  {
    ...remembered,
    guard: "the document itself fills over no connection that the person was not told of",
    file: "utils/form/fill.ts",
    find: "if (!mayFill(first, values, mayReplace)) return",
    replace: "if (!mayFill(first, values, mayReplace) && values === null) return",
    title: "a form that holds another connection's client ID is filled over only where that one was named",
  },
  {
    ...remembered,
    guard: "an undo gives back only into the box that was read",
    file: "utils/form/undo.ts",
    find: "(control.element !== was && was?.isConnected) ||",
    replace: "",
    title: "what stood in a box goes back into that box, and into no other that holds the same",
  },
  {
    ...moving,
    guard: "an undo belongs to the address of its fill",
    file: "utils/form/undo.ts",
    find: 'if (document.defaultView!.location.href !== memory.href) return { error: "undoElsewhere" };',
    replace: "",
    title: "the user goes on to another application, by pushState: the same boxes, with their values",
  },
  {
    ...moving,
    guard: "what an earlier fill had written is nobody's former value",
    file: memory,
    find: "memory.fields[field] = wasOurs ?",
    replace: 'memory.fields[field] = wasOurs && ours === "" ?',
    title:
      "filled twice, and once more after a change: an undo brings back what stood there before all of it",
  },
  {
    ...remembered,
    guard: "of our secret a document remembers a digest only",
    file: memory,
    find: 'field === "clientSecret" ? await digest(memory.salt, values[field]) : values[field]',
    replace: "values[field]",
    title: "a document remembers no secret that was filled in",
  },
  {
    ...remembered,
    guard: "a former secret is forgotten when its form is gone",
    file: memory,
    find: "if (!form) return forgetFormerSecret(memory);",
    replace: "if (!form) return;",
    title: "a document remembers no secret that was filled in",
  },
  {
    ...remembered,
    guard: "nothing is said to stand in a form at another address",
    file: memory,
    find: "document.location.href === memory.href ? found : null",
    replace: "found",
    title: "what stands is told of the form that was filled, not of one at another address",
  },
  {
    ...remembered,
    guard: "a box that is made anew around the secret after the fill is kept from the browser's notes",
    file: memory,
    find: 'if (stands.includes("clientSecret")) keepOffDisk',
    replace: "if (stands.length > 5) keepOffDisk",
    title: "a box that is made anew around the secret after the fill is kept from the browser's notes",
  },
  {
    ...moving,
    guard: "another record in the same boxes ends the fill",
    file: "utils/form/followed-form.ts",
    find: "return !isAnothers && location.href === href;",
    replace: "return location.href === href;",
    title: "another record in the same boxes, with all its values, keeps what it holds",
  },
];
