// An administration in words: its name and both its numbers.
import type { Administration } from "../utils/domain/administration.ts";
import type { Text } from "./props.ts";

/** Name and both numbers, each under its own name: mixing them up is the commonest mistake of all. */
export function AdministrationText({ one, text }: { one: Administration; text: Text }) {
  return (
    <>
      {/* A name in another direction of writing must not draw the numbers into it. */}
      <bdi className="administration-name">{one.name ?? text("administrationUnnamed")}</bdi>
      <span className="administration-numbers">
        {one.hid !== undefined && (
          <span>
            {text("hidLabel")} <b>{one.hid}</b>
          </span>
        )}
        <span>
          {text("field_division")} <b>{one.division}</b>
        </span>
      </span>
    </>
  );
}
