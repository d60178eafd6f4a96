// Names the stored records that could not be read, with a button that deletes them.
import { useId } from "react";
import type { Sentence } from "../utils/domain/sentences.ts";
import { Message } from "./Message.tsx";
import type { Text } from "./props.ts";
import { sentenceText } from "./wording.ts";

interface Props {
  /** One sentence for each kind of record. */
  sentences: readonly Sentence[];
  deleteAll: () => void;
  text: Text;
}

/** Draws the section. Draws nothing where no record was set aside. */
export function SetAside({ sentences, deleteAll, text }: Props) {
  const id = useId();
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby={id} data-part="set-aside">
      <h2 id={id}>{text("setAsideTitle")}</h2>
      {sentences.map((sentence) => (
        <Message key={sentence.code}>{sentenceText(text, sentence)}</Message>
      ))}
      <div className="actions row">
        <button type="button" className="button plain" data-action="delete-set-aside" onClick={deleteAll}>
          {text("setAsideDelete")}
        </button>
      </div>
    </section>
  );
}
