// Shows all setups with their state. The user can search, switch with one click, save them as a list and import more.
import { useId, useMemo, useState } from "react";
import { plainWords } from "../utils/domain/countries.ts";
import type { SetupSummary } from "../utils/domain/view.ts";
import type { PanelProps, Text } from "./props.ts";
import { Message } from "./Message.tsx";
import { SetupsList } from "./SetupsList.tsx";
import { countryText, countText, setupStateKeys } from "./wording.ts";

/** Maximum number of rows. A longer list asks for another search word. */
const maxShown = 100;

/** Returns the words that find a setup: title, client ID, and the administration's name and both numbers. */
function wordsOf({ title, clientId, administration }: SetupSummary): string {
  const { name = "", hid = "", division = "" } = administration ?? {};
  return plainWords([title, clientId, name, hid, division].join(" "));
}

function found(setups: readonly SetupSummary[], query: string): SetupSummary[] {
  const wanted = plainWords(query)
    .split(" ")
    .filter((word) => word !== "");
  if (wanted.length === 0) return [...setups];
  return setups.filter((setup) => {
    const words = wordsOf(setup);
    return wanted.every((word) => words.includes(word));
  });
}

interface RowProps {
  setup: SetupSummary;
  active: boolean;
  text: Text;
  choose: () => void;
}

function Row({ setup, active, text, choose }: RowProps) {
  const { id, title, state, country, administration } = setup;
  return (
    <li data-setup={id} data-state={state}>
      <button type="button" data-action="choose-setup" aria-current={active || undefined} onClick={choose}>
        <bdi className="setup-title">{title || text("setupUntitled")}</bdi>
        <span className="mark setup-state">{text(setupStateKeys[state])}</span>
        {active && <span className="mark">{text("setupActive")}</span>}
        <span className="setup-facts">
          <span>{country ? countryText(text, country) : text("countryNotChosen")}</span>
          {administration && (
            <>
              {administration.name !== undefined && <bdi>{administration.name}</bdi>}
              <span>
                {text("field_division")} <b>{administration.division}</b>
              </span>
            </>
          )}
        </span>
      </button>
    </li>
  );
}

/** Draws the search box, the list of setups and the import. */
export function SetupsOverview(props: PanelProps) {
  const { view, text, act } = props;
  const id = useId();
  const [query, setQuery] = useState("");
  const all = useMemo(() => found(view.setups, query), [view.setups, query]);
  const shown = all.slice(0, maxShown);
  const more = all.length - shown.length;
  return (
    <div className="setups-overview">
      <p className="hint">{text("setupsAdvice")}</p>
      <label htmlFor={id}>{text("setupsSearch")}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        data-input="setup-search"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className="setup-list" aria-label={text("setupsSummary", countText(view.setups.length))}>
        {shown.map((setup) => (
          <Row
            key={setup.id}
            setup={setup}
            active={setup.id === view.setup.id}
            text={text}
            choose={() => act({ action: "choose-setup", id: setup.id })}
          />
        ))}
      </ul>
      <Message className="hint">
        {shown.length === 0 ? text("setupsNone") : more > 0 ? text("setupsMore", countText(more)) : ""}
      </Message>
      <SetupsList {...props} />
    </div>
  );
}
