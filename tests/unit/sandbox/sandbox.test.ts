// Tests that the sandbox is as strict as the real sites: green only if every value is right, else the real error.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accounts } from "../../sandbox/accounts.ts";
import { redirectUri } from "../../sandbox/api-center-connection.ts";
import { type Country, countries, firefoxPrefs } from "../../sandbox/hosts.ts";
import { type Sandbox, startSandbox } from "../../sandbox/server.ts";
import { type ExactApp, type FormValues, registerApp } from "../../sandbox/state.ts";
import { type Page, type Visitor, newVisitor } from "../../sandbox/visitor.ts";

let sandbox: Sandbox;
let visitor: Visitor;

beforeAll(async () => {
  sandbox = await startSandbox();
}, 60_000);
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.reset();
  visitor = newVisitor(sandbox);
});

const hostOf = (country: Country): string => countries.find((row) => row.code === country)!.host;
const divisionOf = (country: Country): number => accounts[0]!.administrations[country][0]!.division;

/** Opens an address. Signs in as Sanne if the site asks for it. */
async function openAsSanne(address: string): Promise<Page> {
  const page = await visitor.open(address);
  if (!/^\/(signin|login|docs\/Login\.aspx)$/.test(page.url.pathname)) return page;
  return visitor.open(page.url.href, { body: "account=sanne" });
}

async function askJson<Reply>(method: string, path: string, body: unknown = {}): Promise<Reply> {
  const page = await visitor.open(`https://app.apicenter.io/api/${path}`, {
    method,
    body: JSON.stringify(body),
  });
  return JSON.parse(page.text) as Reply;
}

function newApp(country: Country, more: Partial<ExactApp> = {}): ExactApp {
  return registerApp(sandbox.state, { country, owner: "sanne", name: "Connection", redirectUri, ...more });
}

function rightValues(app: ExactApp): FormValues {
  return {
    title: "Molenwiek",
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    country: app.country,
    division: String(divisionOf(app.country)),
  };
}

async function save(values: FormValues, id?: number): Promise<number> {
  await openAsSanne("https://app.apicenter.io/");
  const body = { type: "exact-online", values };
  const path = id === undefined ? "applications" : `applications/${id}`;
  return (await askJson<{ id: number }>(id === undefined ? "POST" : "PUT", path, body)).id;
}

/** Clicks Authorize, signs in at Exact, ticks the division and allows the access. Returns the last page. */
async function authorise(id: number, ticked: number): Promise<Page> {
  const consent = await openAsSanne(`https://app.apicenter.io/oauth/redirect/exact-online?application=${id}`);
  if (consent.url.pathname !== "/api/oauth2/auth" || consent.status !== 200) return consent;
  return visitor.open(consent.url.href, { body: `division=${ticked}&answer=allow` });
}

const testConnection = (id: number): Promise<{ green: boolean; error: string }> =>
  askJson("POST", `applications/${id}/test`);

describe("Test Connection", () => {
  test.each(countries.map((row) => row.code))("is green in %s when every value is right", async (country) => {
    const app = newApp(country);
    const id = await save(rightValues(app));
    expect((await authorise(id, divisionOf(country))).text).toContain("Authorization complete");
    expect(await testConnection(id)).toEqual({ green: true, error: "" });
    expect(sandbox.state.applications[0]?.connection).toBe("green");
  });

  test.each([
    ["an empty title", { title: " " }, "The Display Title is missing."],
    [
      "a wrong client ID",
      { clientId: "00000000-0000-4000-8000-000000000000" },
      '400: {"error":"invalid_client"}',
    ],
    ["a wrong secret", { clientSecret: "AAAAAAAAAAAA" }, '400: {"error":"invalid_client"}'],
    ["another country", { country: "be" }, '400: {"error":"invalid_client"}'],
    ["a country in capitals", { country: "NL" }, "Country 'NL' is not one of"],
    ["the HID as division", { division: "10" }, "403 for division 10"],
    ["a division that was not ticked", { division: "3977760" }, "403 for division 3977760"],
    ["a division with a space", { division: "3977752 " }, "is not a number"],
  ] satisfies [string, Partial<FormValues>, string][])("is red with %s", async (_, wrong, error) => {
    const right = rightValues(newApp("nl"));
    const id = await save(right);
    await authorise(id, divisionOf("nl"));
    await save({ ...right, ...wrong }, id);
    const result = await testConnection(id);
    expect(result.green).toBe(false);
    expect(result.error).toContain(error);
  });

  test("is red before Authorize", async () => {
    const id = await save(rightValues(newApp("nl")));
    expect((await testConnection(id)).error).toContain("Not authorized yet");
  });

  test("is red once another round on the same app replaced the token", async () => {
    const values = rightValues(newApp("nl"));
    const [first, second] = [await save(values), await save(values)];
    await authorise(first, divisionOf("nl"));
    await authorise(second, divisionOf("nl"));
    expect((await testConnection(second)).green).toBe(true);
    expect((await testConnection(first)).error).toContain("Old refresh token used");
  });
});

describe("Authorize", () => {
  test.each([
    ["an unknown client ID", { clientId: "typo" }, {}, "Client with identifier &#39;typo&#39; not found."],
    ["an app of another country", { country: "be" }, {}, "not found."],
    ["a redirect URI with a slash too many", {}, { redirectUri: `${redirectUri}/` }, "unauthorized_client"],
    ["a secret with a space", { clientSecret: "AAAAAAAAAAAA " }, {}, "invalid_client"],
    ["somebody else's testing app", {}, { kind: "testing", owner: "joris" }, "This is a testing app"],
  ] satisfies [string, Partial<FormValues>, Partial<ExactApp>, string][])(
    "fails with %s",
    async (_, wrong, app, error) => {
      const id = await save({ ...rightValues(newApp("nl", app)), ...wrong });
      expect((await authorise(id, divisionOf("nl"))).text).toContain(error);
      expect((await testConnection(id)).green).toBe(false);
    },
  );

  test("gives a code that holds three minutes and once", async () => {
    const app = newApp("nl");
    const query = new URLSearchParams({
      client_id: app.clientId,
      redirect_uri: redirectUri,
      response_type: "code",
    });
    const consent = await openAsSanne(`https://start.exactonline.nl/api/oauth2/auth?${query}`);
    const allow = async (): Promise<string> => {
      const body = `division=${divisionOf("nl")}&answer=allow`;
      const { headers } = await visitor.open(consent.url.href, { body, redirects: 0 });
      return new URL(headers.location ?? "").searchParams.get("code") ?? "";
    };
    const exchange = (code: string): Promise<Page> =>
      visitor.open("https://start.exactonline.nl/api/oauth2/token", {
        body: new URLSearchParams({
          grant_type: "authorization_code",
          client_id: app.clientId,
          client_secret: app.clientSecret,
          redirect_uri: redirectUri,
          code,
        }),
      });
    const code = await allow();
    expect(code).toContain("!");
    const { text } = await exchange(code);
    const token = JSON.parse(text) as { access_token: string; expires_in: string };
    expect(token.expires_in).toBe("600");
    expect((await exchange(code)).text).toBe('{"error":"invalid_grant"}');

    const call = (division: number | "current", host = hostOf("nl")): Promise<Page> =>
      visitor.open(`https://${host}/api/v1/${division}/Me`, {
        headers: { authorization: `Bearer ${token.access_token}` },
      });
    expect((await call("current")).status).toBe(200);
    expect((await call(divisionOf("nl"))).status).toBe(200);
    expect((await call(10)).status).toBe(403);
    expect((await call(divisionOf("nl"), hostOf("be"))).status).toBe(401);

    const late = await allow();
    sandbox.state.now = () => Date.now() + 181_000;
    expect((await exchange(late)).text).toBe('{"error":"invalid_grant"}');
    sandbox.state.now = () => Date.now() + 601_000;
    expect((await call("current")).status).toBe(401);
  });
});

describe("XMLDivisions.aspx", () => {
  const address = "https://start.exactonline.nl/docs/XMLDivisions.aspx";

  test("sends the signed-out to another site", async () => {
    const page = await visitor.open(address, { redirects: 0 });
    expect(page.status).toBe(302);
    expect(page.headers.location).toMatch(/^https:\/\/login\.exact\.com\//);
    expect(sandbox.state.counters.xmlDivisionsSignedOut.nl).toBe(1);
  });

  test("lists division, HID and name after a byte order mark", async () => {
    const page = await openAsSanne(address);
    expect(page.headers["content-type"]).toBe("text/xml; charset=utf-8");
    expect(page.text).toMatch(/^\uFEFF<\?xml/);
    expect(page.text).toContain('<Administration Code="3977752" HID="10" Current="True">');
    expect(page.text).toContain("Zeef &amp; Zoon B.V.");
    expect(page.text.match(/Current=/g)).toHaveLength(1);
    expect(sandbox.state.counters.xmlDivisions.nl).toBe(1);
  });

  test("marks another administration after ClearSession, which is counted", async () => {
    await openAsSanne("https://start.exactonline.nl/docs/ClearSession.aspx?Division=864203");
    expect((await visitor.open(address)).text).toContain('Code="864203" HID="20417" Current="True"');
    expect(sandbox.state.counters.clearSession).toBe(1);
  });

  test.each([
    ["no-rights", /id="mode" value="0"/],
    ["throttled", /id="mode" value="8"/],
    ["broken", /<Administrations>(?!.*<\/Administrations>)/s],
    ["empty", /<Administrations \/>$/],
    ["doctype", /<!DOCTYPE Administrations/],
    ["html", /^<!DOCTYPE html>/],
  ] as const)("can answer %s, with status 200", async (xml, shape) => {
    sandbox.settings.xml = xml;
    const page = await openAsSanne(address);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(shape);
  });
});

test("the menu around an expired frame proves no session", async () => {
  sandbox.settings.expired = true;
  const menu = await openAsSanne("https://start.exactonline.nl/docs/MenuPortal.aspx?_Division_=3977752");
  expect(menu.text).toContain('src="/?ReturnUrl=');
  const list = await visitor.open("https://start.exactonline.nl/docs/XMLDivisions.aspx", { redirects: 0 });
  expect(list.status).toBe(302);
});

test("both browsers are told every host", () => {
  for (const host of sandbox.hosts) {
    expect(sandbox.chromiumResolverRules()).toContain(`MAP ${host}:443 127.0.0.1:${sandbox.port}`);
    expect(firefoxPrefs(1)["network.dns.localDomains"]).toContain(host);
  }
});
