// Shows the sites that the browser withholds, why the extension needs them, and the button that asks for them.
import { Message } from "./Message.tsx";
import type { Text } from "./props.ts";
import type { Hosts } from "./use-hosts.ts";
import "./hosts.css";

interface Props {
  hosts?: Hosts | undefined;
  text: Text;
}

/** Draws the message and the button. Draws nothing where no site is missing. */
export function HostsMissing({ hosts, text }: Props) {
  if (!hosts || hosts.missing.length === 0) return null;
  return (
    <div className="hosts-missing" data-part="hosts-missing">
      <Message>{text("hostsMissing", hosts.missing.join(", "))}</Message>
      {hosts.refused && <Message assertive>{text("hostsRefused")}</Message>}
      <button type="button" className="button plain" data-action="grant-hosts" onClick={hosts.grant}>
        {text("hostsGrant")}
      </button>
    </div>
  );
}
