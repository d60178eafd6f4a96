// Connects the popup with the background. It is about the active tab of its window.
import { createRoot } from "react-dom/client";
import { NoAnswer } from "../../components/NoAnswer.tsx";
import { PopupPage } from "../../components/PopupPage.tsx";
import { useHosts } from "../../components/use-hosts.ts";
import { usePage } from "../../components/use-page.ts";
import type { FirstLook } from "../../utils/domain/shown-view.ts";
import { openPanel, ownWindowId } from "../../utils/browser/panel.ts";
import { aboutTab, onAnythingChanged, ownHosts, ownPageWire } from "../../utils/browser/own-page.ts";
import { ownText, showInOwnLanguage } from "../../utils/browser/texts.ts";
import { ownLink } from "../../utils/messages/own-link.ts";
import type { ActionRequest } from "../../utils/domain/action-requests.ts";
import { redirectUri } from "../../utils/domain/sites.ts";

const link = ownLink(ownPageWire);
const source = { ...link, tabId: () => aboutTab(new URL(location.href)), onChange: onAnythingChanged };

// Read the window's id before the click: the browser opens the panel only as the first step in a click.
let windowId: number | null = null;
void ownWindowId().then((id) => {
  windowId = id;
});

function inTheClick({ action }: ActionRequest): void {
  if (action === "open-checklist" && windowId !== null) void openPanel(windowId);
  if (action === "copy-redirect-uri") void navigator.clipboard.writeText(redirectUri);
}

/** Draws the popup. Draws that the background is silent when it does not answer in time. */
function PopupApp({ first }: { first: FirstLook }) {
  const { shown, silent, ...live } = usePage(source, inTheClick, first);
  const hosts = useHosts(ownHosts);
  if (!shown) return silent && <NoAnswer text={ownText} />;
  return <PopupPage view={shown.view} text={ownText} hosts={hosts} {...live} />;
}

/** Draws the popup in the user's language. `first`: the question for its view, which is under way. */
export function draw(first: FirstLook): void {
  const root = createRoot(document.querySelector("#root")!);
  void showInOwnLanguage(() => root.render(<PopupApp first={first} />));
}
