// The options: how long a client secret is kept.
import { useEffect, useState } from "react";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { ownPageWire } from "../../utils/browser/own-page.ts";
import { textOf } from "../../utils/browser/runtime.ts";
import { ownLink } from "../../utils/messages/own-link.ts";
import type { Options } from "../../utils/setup/schemas.ts";

const link = ownLink(ownPageWire);

export function App() {
  const [options, setOptions] = useState<Options | null>(null);
  useEffect(() => {
    void link.options().then(setOptions);
  }, []);
  const save = (wanted: Options) => void link.options(wanted).then(setOptions);
  return options && <OptionsPage options={options} save={save} text={textOf} />;
}
