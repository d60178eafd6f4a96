// Serves the JSON that API Center's single-page application requests from its server.
import type { Account } from "./accounts.ts";
import { testConnection } from "./api-center-connection.ts";
import { type Answer, type PathParts, type Route, type Visit, sendJson } from "./http.ts";
import { signedIn } from "./sessions.ts";
import type { Application, State } from "./state.ts";
import type { World } from "./world.ts";

/** Returns the parts of an application that the page may know. */
function shown({ id, type, values, saved, wizard, refreshToken, connection, error }: Application): unknown {
  return { id, type, values, saved, wizard, authorised: refreshToken !== "", connection, error };
}

function addApplication(state: State, owner: string, type: string, wizard: boolean): Application {
  const application: Application = {
    id: 4100 + state.applications.length + 1,
    owner,
    type,
    values: {},
    saved: false,
    wizard,
    oauthState: "",
    refreshToken: "",
    connection: "untested",
    error: "",
  };
  state.applications.push(application);
  return application;
}

/** Stores the values exactly as they were sent, without trimming. */
function save(state: State, application: Application, sent: unknown): void {
  const texts = Object.entries(sent ?? {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  application.values = Object.fromEntries(texts);
  application.saved = true;
  application.connection = "untested";
  application.error = "";
  state.counters.saves += 1;
}

type Inside = (account: Account, visit: Visit, parts: PathParts) => Answer;

/** Returns the routes of that JSON. */
export function apiCenterJsonRoutes(world: World): Route[] {
  const { state } = world;
  const inside = (answer: Inside) => (visit: Visit, parts: PathParts) => {
    const visitor = signedIn(state, visit);
    return visitor ? answer(visitor.account, visit, parts) : sendJson({ error: "Unauthenticated." }, 401);
  };
  const own = (account: Account): Application[] =>
    state.applications.filter((one) => one.owner === account.id);
  const one = (answer: (application: Application, visit: Visit) => Answer) =>
    inside((account, visit, parts) => {
      const application = own(account).find((row) => row.id === Number(parts.id));
      return application ? answer(application, visit) : sendJson({ error: "Not found." }, 404);
    });
  const sent = (visit: Visit): Record<string, unknown> =>
    JSON.parse(visit.body || "{}") as Record<string, unknown>;
  return [
    {
      method: "GET",
      path: /^\/api\/applications$/,
      answer: inside((account) =>
        sendJson(
          own(account)
            .filter((row) => row.saved)
            .map(shown),
        ),
      ),
    },
    {
      method: "POST",
      path: /^\/api\/applications$/,
      answer: inside((account, visit) => {
        const { type, values } = sent(visit);
        if (typeof type !== "string") return sendJson({ error: "The type is missing." }, 422);
        const application = addApplication(state, account.id, type, false);
        save(state, application, values);
        return sendJson(shown(application), 201);
      }),
    },
    {
      method: "POST",
      path: /^\/api\/wizard$/,
      answer: inside((account) => {
        const draft = own(account).find((row) => row.wizard && row.connection !== "green");
        return sendJson(shown(draft ?? addApplication(state, account.id, "exact-online", true)));
      }),
    },
    {
      method: "GET",
      path: /^\/api\/applications\/(?<id>\d+)$/,
      answer: one((application) => sendJson(shown(application))),
    },
    {
      method: "PUT",
      path: /^\/api\/applications\/(?<id>\d+)$/,
      answer: one((application, visit) => {
        save(state, application, sent(visit).values);
        return sendJson(shown(application));
      }),
    },
    {
      method: "POST",
      path: /^\/api\/applications\/(?<id>\d+)\/test$/,
      answer: one((application) => {
        const error =
          application.type === "exact-online"
            ? testConnection(world, application)
            : "This application is not part of the sandbox.";
        return sendJson({ green: error === "", error });
      }),
    },
  ];
}
