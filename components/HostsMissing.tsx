// The sites the browser keeps the extension out of, why they are needed, and the one button that asks for them.
import { Message } from "./Message.tsx";
import type { Text } from "./props.ts";
import type { Hosts } from "./use-hosts.ts";
import "./hosts.css";

interface Props {
  hosts?: Hosts | undefined;
  text: Text;
}

export function HostsMissing({ hosts, text }: Props) {
  if (!hosts || hosts.missing.length === 0) return null;
  return (
    <div className="hosts-missing" data-part="hosts-missing">
      <Message>{text("hostsMissing", hosts.missing.join(", "))}</Message>
      {hosts.refused && <Message grave>{text("hostsRefused")}</Message>}
      <button type="button" className="button plain" data-action="grant-hosts" onClick={hosts.grant}>
        {text("hostsGrant")}
      </button>
    </div>
  );
}
