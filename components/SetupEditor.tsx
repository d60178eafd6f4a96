// Shows inputs for the five values, to type or paste by hand. A stored secret is never put back into its input.
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { fieldNames, fields, forFields, valueOf, type FieldName } from "../utils/domain/fields.ts";
import type { View } from "../utils/domain/view.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import type { PanelProps } from "./props.ts";
import { actionText, countryText, fieldText } from "./wording.ts";

type Typed = Record<FieldName, string>;

/** Returns the values of the setup as the inputs show them. The input of the secret is always empty. */
const storedValues = ({ setup }: View): Typed =>
  forFields((field) => (field === "clientSecret" ? "" : valueOf(setup, field)));

/** Keeps what was typed and is not saved yet. It stays until a save succeeds, so that a refused save loses nothing. */
function useEdits(result: ActionResult | null, secret: View["secret"]) {
  const [edits, setEdits] = useState<Partial<Typed>>({});
  const forget = useCallback(() => setEdits(({ clientSecret: _typed, ...others }) => others), []);
  useTypedSecretForgotten(edits.clientSecret, secret, result, forget);
  const asked = useRef<{ values: Typed; before: ActionResult | null } | null>(null);
  useEffect(() => {
    if (!asked.current || !result || result === asked.current.before) return;
    const { values } = asked.current;
    asked.current = null;
    if (result.result !== "done") return;
    setEdits((now) =>
      Object.fromEntries(
        fieldNames.flatMap((field) =>
          now[field] !== undefined && now[field] !== values[field] ? [[field, now[field]]] : [],
        ),
      ),
    );
  }, [result]);
  return {
    edits,
    edit: (field: FieldName, value: string) => setEdits((now) => ({ ...now, [field]: value })),
    saving: (values: Typed) => {
      asked.current = { values, before: result };
    },
  };
}

/**
 * Forgets a secret that is typed and not saved: when the kept secret is forgotten, and when the typed one is as old as
 * a kept one may get.
 */
function useTypedSecretForgotten(
  typed: string | undefined,
  { kept, minutes }: View["secret"],
  result: ActionResult | null,
  forget: () => void,
): void {
  const before = useRef(kept);
  useEffect(() => {
    if (before.current && !kept) forget();
    before.current = kept;
  }, [kept, forget]);
  useEffect(() => {
    if (result?.code === "secretForgotten") forget();
  }, [result, forget]);
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(forget, minutes * 60_000);
    return () => clearTimeout(timer);
  }, [typed, minutes, forget]);
}

interface FieldProps extends Pick<PanelProps, "view" | "text"> {
  field: FieldName;
  value: string;
  edit: (field: FieldName, value: string) => void;
}

function Field({ field, value, edit, view, text }: FieldProps) {
  const id = useId();
  const secret = field === "clientSecret";
  return (
    <div className="field">
      <label htmlFor={id}>{fieldText(text, field)}</label>
      <input
        id={id}
        data-input={field}
        type={secret ? "password" : "text"}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode={fields[field].digits ? "numeric" : "text"}
        list={field === "country" ? `${id}-list` : undefined}
        placeholder={secret ? text(view.secret.kept ? "secretInputKept" : "secretInputNotKept") : undefined}
        value={value}
        onChange={(event) => edit(field, event.currentTarget.value)}
      />
      {field === "country" && (
        <datalist id={`${id}-list`}>
          {view.countries.map((code) => (
            <option key={code} value={code}>
              {countryText(text, code)}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}

/**
 * Shows the editor of the active setup. Give it the setup's id as `key`: text typed for one setup must never be saved
 * in another.
 */
export function SetupEditor({ view, text, act, busy, result }: PanelProps) {
  const id = useId();
  const { edits, edit, saving } = useEdits(result, view.secret);
  const values: Typed = { ...storedValues(view), ...edits };
  return (
    <form
      className="editor"
      aria-labelledby={id}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        saving(values);
        act({ action: "save-setup", values });
      }}
    >
      <h2 id={id}>{text("editorTitle")}</h2>
      <p className="hint">{text("editorHint")}</p>
      {fieldNames.map((field) => (
        <Field key={field} field={field} value={values[field]} edit={edit} view={view} text={text} />
      ))}
      <button
        type="submit"
        className={`button ${Object.keys(edits).length > 0 ? "primary" : "plain"}`}
        data-action="save-setup"
        aria-busy={busy === "save-setup" || undefined}
      >
        {actionText(text, "save-setup")}
      </button>
    </form>
  );
}
