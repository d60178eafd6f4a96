// The options: the link between their page and the keeper.
import { useCallback, useEffect, useState } from "react";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { onAnythingChanged, ownPageWire } from "../../utils/browser/own-page.ts";
import { textOf } from "../../utils/browser/runtime.ts";
import { ownLink } from "../../utils/messages/own-link.ts";
import { resultOfRefusal } from "../../utils/messages/site-link.ts";
import type { LearnedLabel } from "../../utils/setup/learned-labels.ts";
import type { OptionsView, Sentence } from "../../utils/setup/view.ts";

const link = ownLink(ownPageWire);

export function App() {
  const [shown, setShown] = useState<OptionsView | null>(null);
  const [refused, setRefused] = useState<Sentence | null>(null);
  const [learned, setLearned] = useState<LearnedLabel[]>([]);
  const ask = useCallback(async (asked: Parameters<typeof link.options>[0] = {}) => {
    const reply = await link.options(asked);
    if (reply.ok) setShown(reply.answer);
    if (Object.keys(asked).length > 0) setRefused(reply.ok ? null : resultOfRefusal(reply));
  }, []);
  useEffect(() => {
    const show = () => {
      void link.learnedLabels().then((labels) => labels && setLearned(labels));
      void ask();
    };
    show();
    return onAnythingChanged(show);
  }, [ask]);
  useEffect(() => {
    if (shown) document.documentElement.dataset["ready"] = "";
  }, [shown]);
  // What is left is shown when the storage says that it changed.
  const forget = ({ site, label }: LearnedLabel) => void link.learnedLabels({ site, label });
  return (
    shown && (
      <OptionsPage
        shown={shown}
        refused={refused}
        save={(options) => void ask({ save: options })}
        deleteSetAside={() => void ask({ deleteSetAside: true })}
        learned={learned}
        forget={forget}
        text={textOf}
      />
    )
  );
}
