// Shows what each step of the checklist says while it is open, and the buttons that always belong to it.
import { useState, type ReactNode } from "react";
import { redirectUri } from "../utils/domain/sites.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import { steps, type StepName } from "../utils/domain/steps.ts";
import type { StepView } from "../utils/domain/view.ts";
import { ActionButton } from "./ActionButton.tsx";
import { BeforeFill, StillMissing } from "./BeforeFill.tsx";
import { AdministrationPicker } from "./AdministrationPicker.tsx";
import { PageAgainstList } from "./PageAgainstList.tsx";
import { AdministrationText } from "./AdministrationText.tsx";
import { primaryAction } from "./primary.ts";
import { LoadingList } from "./LoadingList.tsx";
import { CountrySelect, OpenPage, type CountryChoice } from "./OpenPage.tsx";
import { Pointing } from "./Pointing.tsx";
import { WhereToLook } from "./pictures/WhereToLook.tsx";
import type { PanelProps } from "./props.ts";
import { actionText, clockTime } from "./wording.ts";

/** What the body of a step needs. */
export interface StepProps extends PanelProps {
  step: StepName;
  choice: CountryChoice;
  state: StepView["state"];
  /** Whether the step explains how it is done. A folded step shows only its line and its buttons. */
  open: boolean;
}

/**
 * Returns the look of a button. Only the next action stands out, every other button is plain. Buttons of a folded step
 * are subtle.
 */
const lookOf = ({ view, open }: StepProps, action: ActionName) =>
  !open ? "subtle" : action === primaryAction(view) ? "primary" : "plain";

function Hint({ children }: { children: ReactNode }) {
  return <p className="hint">{children}</p>;
}

/** Hides its children behind a summary once the step is done. The user can still open them. */
function Folded({ folded, words, children }: { folded: boolean; words: string; children: ReactNode }) {
  if (!folded) return children;
  return (
    <details>
      <summary>{words}</summary>
      {children}
    </details>
  );
}

function ApiCenter(props: StepProps) {
  return (
    <>
      {props.open && <Hint>{props.text("hintApiCenter")}</Hint>}
      <ActionButton
        {...props}
        request={{ action: "open-api-center" }}
        look={lookOf(props, "open-api-center")}
      />
    </>
  );
}

function AppCentre(props: StepProps) {
  return (
    <>
      {props.open && <Hint>{props.text("hintAppCentre")}</Hint>}
      <div className="actions row">
        <CountrySelect choice={props.choice} text={props.text} />
        <OpenPage {...props} action="open-app-centre" look={lookOf(props, "open-app-centre")} />
      </div>
    </>
  );
}

function Register(props: StepProps) {
  const { text } = props;
  return (
    <>
      {props.open && <Hint>{text("hintRegister")}</Hint>}
      {props.open && (
        <p className="redirect-uri">
          <span>{text("redirectUri")}</span> <code>{redirectUri}</code>
        </p>
      )}
      <div className="actions row">
        <ActionButton
          {...props}
          request={{ action: "copy-redirect-uri" }}
          look={lookOf(props, "copy-redirect-uri")}
        />
        <ActionButton
          {...props}
          request={{ action: "fill-registration" }}
          look={lookOf(props, "fill-registration")}
        />
      </div>
    </>
  );
}

function Credentials(props: StepProps) {
  const { text, view } = props;
  return (
    <>
      {props.open && <Hint>{text("hintCredentials")}</Hint>}
      {view.secret.kept && view.secret.forgottenAt !== undefined && (
        <Hint>{text("secretUntil", clockTime(view.secret.forgottenAt))}</Hint>
      )}
      <div className="actions row">
        <ActionButton
          {...props}
          request={{ action: "capture-credentials" }}
          look={lookOf(props, "capture-credentials")}
        />
        <ActionButton {...props} request={{ action: "forget-secret" }} look="subtle" />
      </div>
      <Pointing {...props} site="app-centre" />
    </>
  );
}

function AdministrationStep(props: StepProps) {
  const { view, text, choice, administrations } = props;
  const [query, setQuery] = useState("");
  const here = view.page.administration;
  // The user chooses from a list that is there. Loading it again is then no longer the primary action.
  const look = lookOf(props, "load-administrations");
  const loadLook = look === "primary" && administrations?.length ? "plain" : look;
  const offered = here && here.division !== view.setup.administration?.division && query.trim() === "";
  return (
    <>
      {props.open && <Hint>{text("hintAdministration")}</Hint>}
      <div className="actions row">
        {props.open && <CountrySelect choice={choice} text={text} />}
        <OpenPage {...props} action="load-administrations" look={loadLook} />
        <OpenPage {...props} action="open-exact-online" look="subtle" />
      </div>
      {view.loading && <LoadingList {...props} loading={view.loading} />}
      {offered && props.open && (
        <div className="offered">
          <Hint>{text("administrationOnPage")}</Hint>
          <p>
            <AdministrationText one={here} text={text} />
          </p>
          <PageAgainstList {...props} here={here} />
          <ActionButton
            {...props}
            request={{ action: "use-administration", shown: here.division }}
            look={lookOf(props, "use-administration")}
          >
            {actionText(text, "use-administration")}
          </ActionButton>
        </div>
      )}
      {administrations && administrations.length > 0 && (
        <Folded folded={!props.open} words={text("chooseAnother")}>
          <AdministrationPicker
            {...props}
            administrations={administrations}
            query={query}
            setQuery={setQuery}
          />
        </Folded>
      )}
    </>
  );
}

function Fill(props: StepProps) {
  const { view, text } = props;
  const { notTaken } = view.page;
  return (
    <>
      {/* The user cannot open or fill a form that is open and was not recognised: pointing comes first. */}
      {notTaken && props.state === "problem" && <Pointing {...props} site="api-center" />}
      {props.open && !notTaken && (
        <Hint>{text(view.page.kind === "api-center-form" ? "hintFillHere" : "hintFill")}</Hint>
      )}
      {props.state === "now" && <StillMissing {...props} />}
      {props.open && (props.state !== "done" || view.next === "fill-form") && (
        <BeforeFill view={view} text={text} />
      )}
      <div className="actions row">
        <ActionButton {...props} request={{ action: "fill-form" }} look={lookOf(props, "fill-form")} />
      </div>
      {!notTaken && <Pointing {...props} site="api-center" />}
    </>
  );
}

/** What is left to do after a fill, in API Center's own words and order. */
const afterFill = ["afterFillSave", "afterFillAuthorize", "afterFillAllow", "afterFillTest"] as const;

function Connect(props: StepProps) {
  const { text, view, state, open } = props;
  // Once access was given only the last action is left. After a problem the user may have to do all of them again.
  const isLast = view.accessGiven && state !== "problem";
  return (
    <>
      {open && isLast && <Hint>{text("afterFillTest")}</Hint>}
      {open && !isLast && (
        <ol className="next-steps">
          {afterFill.map((key) => (
            <li key={key}>{text(key)}</li>
          ))}
        </ol>
      )}
      {state !== "done" && (
        <ActionButton {...props} request={{ action: "tick-connect" }} look={open ? "plain" : "subtle"}>
          {text("tickConnect")}
        </ActionButton>
      )}
    </>
  );
}

const bodies: Readonly<Record<StepName, (props: StepProps) => ReactNode>> = {
  "api-center": ApiCenter,
  "app-centre": AppCentre,
  register: Register,
  credentials: Credentials,
  administration: AdministrationStep,
  fill: Fill,
  connect: Connect,
};

/**
 * Shows the body of a step: a picture while it is the current step, its own contents, and the button that leads to its
 * page.
 */
export function StepBody(props: StepProps) {
  const { step, state, view } = props;
  const Body = bodies[step];
  // While the tab is on another page, the only action of the step is to go to its page.
  const { leads, inStep } = steps[step];
  const way = state === "now" && leads !== inStep && leads === view.next ? leads : null;
  return (
    <>
      {state === "now" && <WhereToLook step={step} text={props.text} />}
      <Body {...props} />
      {way === "open-app-centre" && <OpenPage {...props} action={way} look={lookOf(props, way)} />}
      {way === "open-api-center" && (
        <ActionButton {...props} request={{ action: way }} look={lookOf(props, way)} />
      )}
    </>
  );
}
