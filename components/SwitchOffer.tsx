// Says that the page in the tab belongs to another setup, and offers to switch with one click. The extension does not
// fill a form of another setup, unless the user asks for it here.
import type { View } from "../utils/domain/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { switchComesFirst } from "./primary.ts";
import { Message } from "./Message.tsx";
import { sentenceText } from "./wording.ts";

/** Draws the message and its buttons. Draws nothing where the page belongs to the active setup. */
export function SwitchOffer({ view, ...acting }: Acting & { view: View }) {
  const { otherSetup } = view;
  if (!otherSetup) return null;
  const { text } = acting;
  const title = otherSetup.title || text("setupUntitled");
  const stop = view.warnings.find(({ code }) => code === "formOfAnother");
  const over = stop?.fixes?.find((fix) => fix.action === "fill-over");
  const by = otherSetup.by === "clientId" ? "otherByClientId" : "otherByDivision";
  return (
    <div className="switch-offer">
      {stop ? <Message assertive>{sentenceText(text, stop)}</Message> : <Message>{text(by, title)}</Message>}
      <ActionButton
        {...acting}
        request={{ action: "choose-setup", id: otherSetup.id }}
        look={switchComesFirst(view) ? "primary" : "plain"}
      >
        {text("otherSwitch", title)}
      </ActionButton>
      {over && (
        <ActionButton {...acting} request={over} look="subtle">
          {text("fillOver")}
        </ActionButton>
      )}
    </div>
  );
}
