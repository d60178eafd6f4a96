// Connects the side panel with the background. It is about the active tab of its window.
import { createRoot } from "react-dom/client";
import type { PanelProps } from "../../components/props.ts";
import { NoAnswer } from "../../components/NoAnswer.tsx";
import { SidePanelPage } from "../../components/SidePanelPage.tsx";
import { useAdministrations } from "../../components/use-administrations.ts";
import { useHosts } from "../../components/use-hosts.ts";
import { usePage } from "../../components/use-page.ts";
import type { FirstLook } from "../../utils/domain/shown-view.ts";
import { aboutTab, onAnythingChanged, ownHosts, ownPageWire } from "../../utils/browser/own-page.ts";
import { ownText, showInOwnLanguage } from "../../utils/browser/texts.ts";
import { saveFile } from "../../utils/browser/save-file.ts";
import { ownLink } from "../../utils/messages/own-link.ts";
import type { ActionRequest } from "../../utils/domain/action-requests.ts";
import { shownIn } from "../../utils/domain/what-was-shown.ts";
import type { ImportAnswer } from "../../utils/domain/list-mistakes.ts";
import { redirectUri } from "../../utils/domain/sites.ts";

const link = ownLink(ownPageWire);
const source = { ...link, tabId: () => aboutTab(new URL(location.href)), onChange: onAnythingChanged };

const copyText = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

async function importSetups(file: Uint8Array): Promise<ImportAnswer> {
  const { readSetupsFile } = await import("../../utils/domain/setups-file.ts");
  const read = readSetupsFile(file);
  return read.ok ? link.importSetups(read.setups) : read.answer;
}

async function saveSetups(...list: Parameters<PanelProps["saveSetups"]>): Promise<void> {
  const { printSetups } = await import("../../utils/domain/setups-file.ts");
  saveFile("exact-setups.csv", printSetups(...list));
}

const closeWelcome = () => void link.options({ closeWelcome: true });

function inTheClick({ action }: ActionRequest): void {
  if (action === "copy-redirect-uri") void navigator.clipboard.writeText(redirectUri);
}

/** Draws the side panel. Draws that the background is silent when it does not answer in time. */
function SidePanelApp({ first }: { first: FirstLook }) {
  const { shown, silent, ...live } = usePage(source, inTheClick, first);
  const hosts = useHosts(ownHosts);
  const administrations = useAdministrations(shown?.view.administrations, link.administrations);
  if (!shown) return silent && <NoAnswer text={ownText} />;
  const own = {
    text: ownText,
    hosts,
    administrations,
    pageReport: () => link.pageReport(shown.tabId, shownIn(shown.view)),
    copyText,
    saveSetups,
    importSetups,
    closeWelcome,
  };
  return <SidePanelPage view={shown.view} {...own} {...live} />;
}

/** Draws the side panel in the user's language. `first`: the question for its view, which is under way. */
export function draw(first: FirstLook): void {
  const root = createRoot(document.querySelector("#root")!);
  void showInOwnLanguage(() => root.render(<SidePanelApp first={first} />));
}
