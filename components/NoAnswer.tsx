// What stands where popup and panel would be, while the background is silent.
import { Message } from "./Message.tsx";
import type { PageProps } from "./props.ts";
import "./style.css";
import "./state.css";

export function NoAnswer({ text }: Pick<PageProps, "text">) {
  return (
    <main className="page">
      <Message grave>{text("noAnswer")}</Message>
    </main>
  );
}
