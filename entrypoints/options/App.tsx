// The options: how long a client secret is kept, and the labels a person pointed to.
import { useEffect, useState } from "react";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { onAnythingChanged, ownPageWire } from "../../utils/browser/own-page.ts";
import { textOf } from "../../utils/browser/runtime.ts";
import { ownLink } from "../../utils/messages/own-link.ts";
import type { LearnedLabel } from "../../utils/setup/learned-labels.ts";
import type { Options } from "../../utils/setup/schemas.ts";

const link = ownLink(ownPageWire);

export function App() {
  const [options, setOptions] = useState<Options | null>(null);
  const [learned, setLearned] = useState<LearnedLabel[]>([]);
  useEffect(() => {
    const show = () => void link.learnedLabels().then((labels) => labels && setLearned(labels));
    void link.options().then(setOptions);
    show();
    return onAnythingChanged(show);
  }, []);
  // What is left is shown when the storage says that it changed.
  const forget = ({ site, label }: LearnedLabel) => void link.learnedLabels({ site, label });
  const save = (wanted: Options) => void link.options(wanted).then(setOptions);
  return (
    options && <OptionsPage options={options} save={save} learned={learned} forget={forget} text={textOf} />
  );
}
