// Shows an administration: its name and both its numbers.
import type { Administration } from "../utils/domain/administration.ts";
import type { Text } from "./props.ts";

/**
 * Draws the name and both numbers, each with its label. To confuse the two numbers is the most common mistake of all.
 */
export function AdministrationText({ one, text }: { one: Administration; text: Text }) {
  return (
    <>
      {/* A name in a right-to-left script must not change the order of the numbers. */}
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
