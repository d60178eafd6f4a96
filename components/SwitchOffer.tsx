// The page in the tab belongs to another setup: says so, and offers to switch with one click.
import type { View } from "../utils/setup/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { Message } from "./Message.tsx";

export function SwitchOffer({ view, ...acting }: Acting & { view: View }) {
  const { otherSetup } = view;
  if (!otherSetup) return null;
  const { text } = acting;
  const title = otherSetup.title || text("setupUntitled");
  return (
    <div className="switch-offer">
      <Message>
        {otherSetup.by === "clientId" ? text("otherByClientId", title) : text("otherByDivision", title)}
      </Message>
      <ActionButton {...acting} request={{ action: "choose-setup", id: otherSetup.id }} look="primary">
        {text("otherSwitch", title)}
      </ActionButton>
    </div>
  );
}
