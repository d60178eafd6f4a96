// Serves both ends of the OAuth round on API Center's side: the redirect to Exact, and the callback.
import { authorisationAddress, finishAuthorisation } from "./api-center-connection.ts";
import { html, json, page } from "./html.ts";
import { type Answer, type Route, type Visit, redirect, sendHtml } from "./http.ts";
import { signedIn } from "./sessions.ts";
import type { World } from "./world.ts";

const callbackStyle = `body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f5f7fb; font: 15px/1.5 system-ui, sans-serif; color: #1b2540 }
main { background: #fff; padding: 36px; border-radius: 12px; max-width: 460px; text-align: center; box-shadow: 0 8px 30px #1b25401a } button { font: inherit; padding: 8px 20px; border: 0; border-radius: 8px; background: #2d5bff; color: #fff }`;

/** Serves the first address of the window that Authorize opens. Redirects to Exact with the saved values. */
function authorise({ state, settings }: World, visit: Visit): Answer {
  const owner = signedIn(state, visit)?.account.id;
  const id = Number(visit.query.get("application"));
  const application = state.applications.find((row) => row.id === id && row.owner === owner);
  if (!application) return oauthPage("This application does not exist.");
  const address = authorisationAddress(application, settings.forceLogin);
  return "url" in address ? redirect(address.url) : oauthPage(address.error);
}

/** Returns the page at the end of the OAuth round. */
function callback({ state }: World, visit: Visit): Answer {
  const wanted = visit.query.get("state");
  const visitor = signedIn(state, visit);
  const application = state.applications.find(
    (row) => wanted && row.oauthState === wanted && row.owner === visitor?.account.id,
  );
  const error = application
    ? finishAuthorisation(state, application, visit.query)
    : "This authorization was not asked for.";
  return oauthPage(error);
}

function oauthPage(error: string): Answer {
  return sendHtml(
    page({
      title: "API Center",
      style: callbackStyle,
      body: html`<main data-test="${error ? "authorise-failed" : "authorised"}">
          <h1>${error ? "Authorization failed" : "Authorization complete"}</h1>
          <p>${error || "API Center may now use Exact Online. You can close this window."}</p>
          <button onclick="window.close()">Close this window</button>
        </main>
        <script>
          window.opener?.postMessage(${json({ authorised: !error, error })}, location.origin);
        </script>`,
    }),
    error ? 400 : 200,
  );
}

/** Returns the routes of both ends. */
export function apiCenterOauthRoutes(world: World): Route[] {
  return [
    { method: "GET", path: /^\/oauth\/redirect\/exact-online$/, answer: (visit) => authorise(world, visit) },
    { method: "GET", path: /^\/oauth\/callback\/exact-online$/, answer: (visit) => callback(world, visit) },
  ];
}
