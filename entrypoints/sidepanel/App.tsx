// The side panel: the checklist, about the active tab of its window.
import { SidePanelPage } from "../../components/SidePanelPage.tsx";
import { useAdministrations } from "../../components/use-administrations.ts";
import { usePage } from "../../components/use-page.ts";
import { aboutTab, onAnythingChanged, ownPageWire } from "../../utils/browser/own-page.ts";
import { textOf } from "../../utils/browser/runtime.ts";
import { ownLink } from "../../utils/messages/own-link.ts";
import type { ActionRequest } from "../../utils/setup/actions.ts";
import { redirectUri } from "../../utils/setup/sites.ts";

const link = ownLink(ownPageWire);
const source = { ...link, tabId: () => aboutTab(new URL(location.href)), onChange: onAnythingChanged };

const pageReport = async () => link.pageReport(await source.tabId());
const copyText = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

function inTheClick({ action }: ActionRequest): void {
  if (action === "copy-redirect-uri") void navigator.clipboard.writeText(redirectUri);
}

export function App() {
  const { view, ...live } = usePage(source, inTheClick);
  const administrations = useAdministrations(view?.administrations?.loadedAt, link.administrations);
  const own = { text: textOf, administrations, pageReport, copyText };
  return view && <SidePanelPage view={view} {...own} {...live} />;
}
