// The options: how long to keep the client secret, the button on the page, and what is stored and what never.
import { useId, useState } from "react";
import { About } from "./About.tsx";
import { AdministratorSettings } from "./AdministratorSettings.tsx";
import { ForgetEverything } from "./ForgetEverything.tsx";
import { LearnedLabels } from "./LearnedLabels.tsx";
import { Message } from "./Message.tsx";
import { OptionsForm } from "./OptionsForm.tsx";
import type { OptionsProps } from "./props.ts";
import { SetAside } from "./SetAside.tsx";
import { sentenceText } from "./wording.ts";
import "./style.css";
import "./state.css";
import "./controls.css";
import "./values.css";
import "./pointing.css";
import "./result.css";
import "./options.css";

/** Draws the options and all their sections. */
export function OptionsPage(props: OptionsProps) {
  const { shown, refused, save, learned, forget, deleteSetAside, forgetEverything, forgotten, about, text } =
    props;
  const { options, policy, ignored, setAside } = shown;
  const id = useId();
  const [asked, setAsked] = useState<OptionsProps["shown"]["options"] | null>(null);
  /** How many changes are not answered yet. Until then the page shows what the user chose, then what is stored. */
  const [underWay, setUnderWay] = useState(0);
  const drawn = underWay > 0 && asked ? asked : options;
  const saved =
    asked !== null &&
    underWay === 0 &&
    refused === null &&
    asked.keepSecretMinutes === options.keepSecretMinutes &&
    asked.forgetAfterFill === options.forgetAfterFill &&
    asked.pageButton === options.pageButton &&
    asked.language === options.language;
  return (
    <main className="page options">
      <h1>{text("extensionName")}</h1>
      <OptionsForm
        options={drawn}
        policy={policy}
        change={(wanted) => {
          setAsked(wanted);
          setUnderWay((count) => count + 1);
          void save(wanted, drawn).finally(() => setUnderWay((count) => count - 1));
        }}
        text={text}
      />
      <Message
        className="result"
        assertive={refused !== null}
        result={refused ? "failed" : saved ? "done" : undefined}
      >
        {refused ? sentenceText(text, refused) : saved && sentenceText(text, { code: "optionsSaved" })}
      </Message>
      <AdministratorSettings policy={policy} ignored={ignored} text={text} />
      <SetAside sentences={setAside} deleteAll={deleteSetAside} text={text} />
      <LearnedLabels labels={learned} forget={forget} text={text} />
      <section aria-labelledby={`${id}-stored`}>
        <h2 id={`${id}-stored`}>{text("storedTitle")}</h2>
        <ul>
          <li>{text("storedOnDisk")}</li>
          <li>{text("storedInMemory")}</li>
          <li>{text("storedNever")}</li>
          <li>{text("storedSentNowhere")}</li>
        </ul>
      </section>
      <ForgetEverything
        forget={() => {
          setAsked(null);
          forgetEverything();
        }}
        text={text}
      />
      <Message className="result" result={forgotten ? "done" : undefined}>
        {forgotten && sentenceText(text, { code: "everythingForgotten" })}
      </Message>
      <About about={about} text={text} />
    </main>
  );
}
