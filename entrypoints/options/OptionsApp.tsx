// Connects the options page with the background.
import { createRoot } from "react-dom/client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { AboutFacts } from "../../components/props.ts";
import { NoAnswer } from "../../components/NoAnswer.tsx";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { shortcuts } from "../../utils/browser/commands.ts";
import { onAnythingChanged, ownPageWire } from "../../utils/browser/own-page.ts";
import { version } from "../../utils/browser/runtime.ts";
import { ownText, showInOwnLanguage } from "../../utils/browser/texts.ts";
import { ownLink, type OptionsAsked } from "../../utils/messages/own-link.ts";
import { resultOfRefusal } from "../../utils/messages/site-link.ts";
import { lookTimes, untilSaid } from "../../utils/domain/patience.ts";
import type { LearnedLabel } from "../../utils/domain/learned-labels.ts";
import type { OptionsView } from "../../utils/domain/view.ts";
import type { Sentence } from "../../utils/domain/sentences.ts";

const link = ownLink(ownPageWire);

const commands = ["fill-form", "open-checklist"] as const;

async function aboutThis(): Promise<AboutFacts> {
  const keys = await shortcuts();
  return {
    version: version(),
    shortcuts: commands.map((command) => ({ command, keys: keys.get(command) ?? "" })),
  };
}

/** Loads the options and draws their page. Draws that the background is silent when it does not answer in time. */
function OptionsApp() {
  const [shown, setShown] = useState<OptionsView | null>(null);
  const [refused, setRefused] = useState<Sentence | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const [about, setAbout] = useState<AboutFacts | null>(null);
  const [learned, setLearned] = useState<LearnedLabel[]>([]);
  /** How many times in a row the background did not answer. */
  const [unanswered, setUnanswered] = useState(0);
  const [silent, setSilent] = useState(false);
  /** The request before. Requests go one after the other, so that the view shown last is the one stored last. */
  const before = useRef<Promise<void>>(Promise.resolve());
  const askNow = useCallback(async (asked: OptionsAsked) => {
    const reply = await link.options(asked);
    if (reply.ok) setShown(reply.answer);
    setUnanswered((count) => (reply.ok ? 0 : count + 1));
    if (Object.keys(asked).length > 0) {
      setRefused(reply.ok ? null : resultOfRefusal(reply));
      setForgotten(reply.ok && asked.forgetEverything === true);
    }
  }, []);
  const ask = useCallback(
    (asked: OptionsAsked = {}) => (before.current = before.current.then(() => askNow(asked))),
    [askNow],
  );
  useEffect(() => {
    const show = () => {
      void link.learnedLabels().then((labels) => labels && setLearned(labels));
      void ask();
    };
    show();
    return onAnythingChanged(show);
  }, [ask]);
  useEffect(() => void aboutThis().then(setAbout), []);
  useEffect(() => {
    const timer = setTimeout(() => setSilent(true), untilSaid);
    return () => clearTimeout(timer);
  }, []);
  const inVain = shown === null ? unanswered : 0;
  useEffect(() => {
    if (inVain === 0) return undefined;
    const timer = setTimeout(() => void ask(), lookTimes.again);
    return () => clearTimeout(timer);
  }, [inVain, ask]);
  const isReady = shown !== null && about !== null;
  useEffect(() => {
    if (isReady) document.documentElement.dataset["ready"] = "";
  }, [isReady]);
  // The change in the storage shows the labels that are left.
  const forget = ({ site, label }: LearnedLabel) =>
    void link.learnedLabels({ site, label }).then((left) => !left && setRefused({ code: "notAnswered" }));
  if (!shown) return silent && <NoAnswer text={ownText} />;
  return (
    about && (
      <OptionsPage
        shown={shown}
        refused={refused}
        save={(options, drawn) => ask({ save: options, shown: drawn })}
        deleteSetAside={() => void ask({ deleteSetAside: true })}
        learned={learned}
        forget={forget}
        forgetEverything={() => void ask({ forgetEverything: true })}
        forgotten={forgotten}
        about={about}
        text={ownText}
      />
    )
  );
}

/** Draws the options in the user's language. */
export function draw(): void {
  const root = createRoot(document.querySelector("#root")!);
  void showInOwnLanguage(() => root.render(<OptionsApp />));
}
