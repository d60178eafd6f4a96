// The popup: what this tab is, the five values, and the next action.
import type { ActionRequest } from "../utils/domain/action-requests.ts";
import type { PageKind } from "../utils/domain/facts.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import type { View } from "../utils/domain/view.ts";
import { ActionButton } from "./ActionButton.tsx";
import { Replacements } from "./BeforeFill.tsx";
import { HostsMissing } from "./HostsMissing.tsx";
import { CountrySelect, isInACountry, useCountryChoice } from "./OpenPage.tsx";
import { LoadingList } from "./LoadingList.tsx";
import { primaryAction, primaryFix } from "./primary.ts";
import type { PageProps } from "./props.ts";
import { ResultArea } from "./ResultArea.tsx";
import { TabLine } from "./TabLine.tsx";
import { ValueRows } from "./ValueRows.tsx";
import { Warnings } from "./Warnings.tsx";
import { countryText } from "./wording.ts";
import "./style.css";
import "./state.css";
import "./controls.css";
import "./values.css";
import "./setups.css";
import "./pointing.css";
import "./result.css";

/** The other actions that are useful on a page of each kind. */
const actionsOnPage: Partial<Record<PageKind, ActionName[]>> = {
  "app-centre-register": ["fill-registration", "copy-redirect-uri"],
  "app-centre-credentials": ["capture-credentials"],
  "app-centre-other": ["copy-redirect-uri"],
  "exact-signed-in": ["load-administrations", "use-administration"],
  "exact-signed-out": ["load-administrations"],
  "api-center-form": ["fill-form"],
  "api-center-other": ["open-app-centre"],
  elsewhere: ["open-api-center", "open-app-centre", "open-exact-online"],
};

const alwaysQuiet: ReadonlySet<ActionName> = new Set(["open-checklist", "undo-fill"]);

/** Returns whether the page offers a fill over another connection. Then it also shows what that fill would replace. */
const mayFillOver = ({ warnings }: View): boolean =>
  warnings.some(({ fixes }) => fixes?.some(({ action }) => action === "fill-over"));

/** Returns the administration on the page, or undefined when the setup has it already. */
function offeredBy({ page, setup }: View) {
  return page.administration?.division === setup.administration?.division ? undefined : page.administration;
}

function actionsFor(view: View): ActionName[] {
  const here = view.page.notTaken ? [] : (actionsOnPage[view.page.kind] ?? []);
  const wanted = [
    view.next,
    ...here,
    "open-checklist" as const,
    ...(view.canUndo ? ["undo-fill" as const] : []),
  ];
  return [...new Set(wanted)].filter((action) => {
    // A running download needs no button to start it. LoadingList shows it, with a button that stops it.
    if (action === "load-administrations") return !view.loading;
    return action === view.next || action !== "use-administration" || offeredBy(view);
  });
}

/** Draws the popup. */
export function PopupPage(props: PageProps) {
  const { view, text, busy } = props;
  const choice = useCountryChoice(view);
  const told = new Set(
    view.rows.flatMap(({ state, sentence }) => (state === "warning" && sentence ? [sentence.code] : [])),
  );
  const offered = offeredBy(view);
  const first = primaryAction(view);
  const fix = primaryFix(view);
  const standingOut = { primary: first, primaryFix: fix };
  const actions = actionsFor(view).filter((action) => action !== fix?.action);
  const button = (action: ActionName) => (
    <ActionButton
      key={action}
      {...props}
      request={
        {
          action,
          ...(isInACountry(action) && choice.given),
          ...(action === "use-administration" && offered && { shown: offered.division }),
        } as ActionRequest & { action: ActionName }
      }
      look={
        action === first
          ? "primary"
          : first === null || (alwaysQuiet.has(action) && !view.welcome)
            ? "subtle"
            : "plain"
      }
    >
      {action === "use-administration" && offered
        ? text("useShown", offered.name ?? "", offered.division)
        : null}
    </ActionButton>
  );
  return (
    <main className="page popup" aria-busy={busy !== null}>
      <header>
        <h1 className="unseen">{text("extensionShortName")}</h1>
        <p className="setup-title">
          <bdi>{view.setup.title || text("setupUntitled")}</bdi>{" "}
          {view.setup.country && <span className="mark">{countryText(text, view.setup.country)}</span>}
        </p>
      </header>
      <HostsMissing {...props} />
      <TabLine {...props} {...standingOut} told={told} brief />
      <Warnings {...props} {...standingOut} told={told} />
      <ValueRows {...props} {...standingOut} rows={view.rows} explain />
      {(first === "fill-form" || mayFillOver(view)) && <Replacements rows={view.rows} text={text} />}
      {actions.some(isInACountry) && <CountrySelect choice={choice} text={text} />}
      {view.loading && <LoadingList {...props} loading={view.loading} />}
      {view.welcome && <p className="hint">{text("welcomePopup")}</p>}
      <div className="actions">
        {actions.filter((action) => action === first).map(button)}
        <div className="others">{actions.filter((action) => action !== first).map(button)}</div>
      </div>
      <ResultArea {...props} />
    </main>
  );
}
