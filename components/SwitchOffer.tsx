// The page in the tab belongs to another setup: says so, and offers to switch with one click. A form of another setup is
// not filled, unless the user says so here.
import type { View } from "../utils/domain/view.ts";
import { ActionButton, type Acting } from "./ActionButton.tsx";
import { switchComesFirst } from "./primary.ts";
import { Message } from "./Message.tsx";
import { sentenceText } from "./wording.ts";

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
      {stop ? <Message grave>{sentenceText(text, stop)}</Message> : <Message>{text(by, title)}</Message>}
      <ActionButton
        {...acting}
        request={{ action: "choose-setup", id: otherSetup.id }}
        look={switchComesFirst(view) ? "primary" : "plain"}
      >
        {text("otherSwitch", title)}
      </ActionButton>
      {over && (
        <ActionButton {...acting} request={over} look="quiet">
          {text("fillOver")}
        </ActionButton>
      )}
    </div>
  );
}
