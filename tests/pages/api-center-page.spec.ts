// Tests how a page of API Center is classified, what is reported of its form, and how a connection ended, as far as the
// page says it.
import { assert, asyncProperty, constantFrom, record, shuffledSubarray, string } from "fast-check";
import { fieldNames } from "../../utils/domain/fields.ts";
import { expect, test } from "./open-page.ts";
import { field, form, input, labels, page as pageOf, script as inPage } from "./form-html.ts";
import { address, values } from "./form-row.ts";

const origin = "https://app.apicenter.io";

test("tells what stands in the form as a person reads it, of the secret only that it is there", async ({
  open,
}) => {
  const country =
    "<select><option value=1>Belgium</option><option value=2 selected>Netherlands</option></select>";
  const secret = input("clientSecret", 'value="Canary123456"');
  const html = pageOf(
    form({ title: input("title", 'value="Old"'), clientSecret: secret, country, division: "" }),
  );
  const { script } = await open(address, { [address]: html });
  const facts = await script.call("page");
  expect(facts).toEqual({
    kind: "api-center-form",
    form: {
      found: ["title", "clientId", "clientSecret", "country"],
      current: { title: "Old", clientId: "", country: "Netherlands" },
      secretFilled: true,
      evidence: ["Display Title", "Client ID", "Client Secret", "Country", "heading Exact Online"],
    },
  });
  expect(JSON.stringify(facts)).not.toContain("Canary");
});

const note = (text: string, attributes = "role=alert") => pageOf(`<div ${attributes}>${text}</div>`);
const pages: readonly [sentence: string, path: string, html: string, facts: object][] = [
  [
    "the login page",
    "/login",
    pageOf("<form><label>E-mail<input></label><label>Password<input type=password></label></form>", ""),
    { kind: "api-center-other", problem: "apiCenterSignedOut" },
  ],
  [
    "another connector's form",
    "/x",
    pageOf(field("clientId") + field("clientSecret") + field("title", "<input>", "Company ID")),
    {
      kind: "api-center-other-form",
      problem: "wrongForm",
      notTaken: { code: "formForeignField", substitutions: ["Company ID"] },
    },
  ],
  [
    "two equally good forms",
    "/x",
    pageOf(`<div>${form()}</div><div>${form()}</div>`),
    { kind: "api-center-other-form", problem: "ambiguousForm" },
  ],
  [
    "the end of the OAuth round",
    "/oauth/callback/exact-online?code=x",
    pageOf("Thanks"),
    { kind: "api-center-other", connection: "authorised" },
  ],
  [
    "the OAuth round that ended in an error",
    "/oauth/callback/exact-online?error=unauthorized_client",
    pageOf("Oops"),
    { kind: "api-center-other", connection: "failed", problem: "authoriseRedirectUri" },
  ],
  [
    "that the person refused access",
    "/oauth/callback/exact-online?error=access_denied&state=1",
    pageOf("Oops"),
    { kind: "api-center-other", connection: "failed", problem: "authoriseRefused" },
  ],
  [
    "that Exact could not answer just now",
    "/oauth/callback/exact-online?error=temporarily_unavailable",
    pageOf("Oops"),
    { kind: "api-center-other", connection: "failed", problem: "authoriseTryLater" },
  ],
  [
    "an error of the OAuth round that has no row of its own",
    "/oauth/callback/exact-online?error=constructor",
    pageOf("Oops"),
    { kind: "api-center-other", connection: "failed", problem: "authoriseError" },
  ],
  [
    "a round whose page shows an error that its address does not",
    "/oauth/callback/exact-online?code=x",
    pageOf('<h1>Something went wrong</h1><p>400: {"error":"invalid_client"}</p>'),
    { kind: "api-center-other", connection: "failed", problem: "credentialsRefused" },
  ],
  [
    "a round that went well on a page that speaks of errors only in its script",
    "/oauth/callback/exact-online?code=x",
    pageOf('<p>Thanks</p><script>const texts = { invalid_client: "Authorization failed" };</script>'),
    { kind: "api-center-other", connection: "authorised" },
  ],
  [
    "a test that Exact refuses for this division",
    "/x",
    note("Exact Online answered 403 for division 1234567"),
    { kind: "api-center-other", connection: "failed", problem: "connectAdministrationLeftOut" },
  ],
  [
    "a test without access",
    "/x",
    note("Not authorized yet: click Authorize first."),
    { kind: "api-center-other", connection: "failed", problem: "connectAuthoriseAgain" },
  ],
  [
    "a toast: connection successful",
    "/x",
    note("Connection successful!", "class=toast-body"),
    { kind: "api-center-other", connection: "connected" },
  ],
  [
    "an alert in Dutch",
    "/x",
    note("De verbinding is geslaagd"),
    { kind: "api-center-other", connection: "connected" },
  ],
  [
    "an alert in German",
    "/x",
    note("Verbindung erfolgreich hergestellt"),
    { kind: "api-center-other", connection: "connected" },
  ],
  [
    "an alert in French",
    "/x",
    note("Connexion réussie"),
    { kind: "api-center-other", connection: "connected" },
  ],
  [
    "a failed connection",
    "/x",
    note("Connection failed: invalid client"),
    { kind: "api-center-other", connection: "failed", problem: "credentialsRefused" },
  ],
  [
    "a connection that was not successful",
    "/x",
    note("The connection was not successful"),
    { kind: "api-center-other", connection: "failed", said: "The connection was not successful" },
  ],
  [
    "a test whose access was renewed elsewhere",
    "/x",
    note(
      'Exact Online answered 401: {"error":"unauthorized_client","error_description":"Old refresh token used."}',
      "class=toast-body",
    ),
    { kind: "api-center-other", connection: "failed", problem: "connectTokenUsed" },
  ],
  [
    "a test that was made too often, with no word of a connection",
    "/x",
    note("Error 429: Too Many Requests"),
    { kind: "api-center-other", connection: "failed", problem: "connectTooMany" },
  ],
  [
    "a round that Exact refused for another reason than the person's",
    "/oauth/callback/exact-online?error=access_denied&error_description=Rate%20limit%20exceeded%3A%20access_token%20not%20expired",
    pageOf("Oops"),
    { kind: "api-center-other", connection: "failed", problem: "connectTooEarly" },
  ],
  [
    "a round that ended in words nobody knows",
    "/oauth/callback/exact-online?error=odd&error_description=The%20stars%20are%20not%20right",
    pageOf("Oops"),
    {
      kind: "api-center-other",
      connection: "failed",
      problem: "authoriseError",
      said: "The stars are not right",
    },
  ],
  [
    "a round that went well on a page that says what may go wrong",
    "/oauth/callback/exact-online?code=x",
    pageOf(
      "<h1>Authorization complete</h1><p>Old refresh token used? invalid_client? Authorization failed? Read the manual.</p>",
    ),
    { kind: "api-center-other", connection: "authorised" },
  ],
  [
    "help beside the button that says what may go wrong",
    "/x",
    note(
      "If Test Connection answers 403 Forbidden or invalid_client, tick the administration.",
      "class=message",
    ),
    { kind: "api-center-other" },
  ],
  [
    "a text outside any notice that speaks of errors",
    "/x",
    pageOf("<p>Exact Online answered 401: unauthorized_client, Old refresh token used.</p>"),
    { kind: "api-center-other" },
  ],
  [
    "a success message that is hidden",
    "/x",
    note("Connection successful!", "role=alert hidden"),
    { kind: "api-center-other" },
  ],
  ["a success that is no connection's", "/x", note("Saved successfully"), { kind: "api-center-other" }],
  [
    "the words on a button",
    "/x",
    pageOf("<button class=btn-success>Test connection success</button>"),
    { kind: "api-center-other" },
  ],
  [
    "a success and a failure at once",
    "/x",
    pageOf("<p role=alert>Connection successful</p><p role=alert>Connection failed</p>"),
    { kind: "api-center-other" },
  ],
];

for (const [sentence, path, html, facts] of pages)
  test(`reads ${sentence}`, async ({ open }) => {
    const { script } = await open(origin + path, { [origin + path]: html });
    expect(await script.call("page")).toEqual(facts);
  });

test("an undo brings back the choice that stood there", async ({ open }) => {
  const country = "<select data-is=country><option>be</option><option>nl</option></select>";
  const { page, script } = await open(address, { [address]: pageOf(form({ country })) });
  await script.call("fill", values);
  await expect(page.locator("[data-is=country]")).toHaveValue("nl");
  expect(await script.call("undo")).toMatchObject({ country: { outcome: "filled" } });
  await expect(page.locator("[data-is=country]")).toHaveValue("be");
});

test("however the form is wrapped, ordered and decorated, each value goes into its own field or nowhere @long", async ({
  open,
}) => {
  test.setTimeout(60_000);
  const { page, script } = await open(address, { [address]: pageOf("<div id=here></div>") });
  const wrap = {
    before: (label: string, control: string) => `<div><span>${label}</span>${control}</div>`,
    around: (label: string, control: string) => `<label>${label}${control}</label>`,
    nested: (label: string, control: string) =>
      `<section><div><div>${label}</div></div><div><div>${control}</div></div></section>`,
    row: (label: string, control: string) => `<table><tr><td>${label}</td><td>${control}</td></tr></table>`,
    term: (label: string, control: string) => `<dl><dt>${label}</dt><dd>${control}</dd></dl>`,
    placeholder: (label: string, control: string) =>
      `<div>${control.replace("<input", `<input placeholder="${label}"`)}</div>`,
  };
  const decorate = {
    plain: "%",
    star: "% *",
    colon: "%:",
    icon: "% <i>ⓘ</i>",
    bold: "<b>%</b>",
    upper: "<span style='text-transform:uppercase'>%</span>",
  };
  const noise = string({ maxLength: 12 }).map((text) => text.replace(/[<>&"\p{Cc}]/gu, ""));
  const shape = record({
    order: shuffledSubarray([...fieldNames], { minLength: 5 }),
    wrapping: constantFrom(...(Object.keys(wrap) as (keyof typeof wrap)[])),
    decoration: constantFrom(...(Object.keys(decorate) as (keyof typeof decorate)[])),
    noise,
  });
  await assert(
    asyncProperty(shape, async ({ order, wrapping, decoration, noise: extra }) => {
      const label = (name: (typeof fieldNames)[number]) =>
        wrapping === "placeholder" ? labels[name] : decorate[decoration].replace("%", labels[name]);
      const own = order.map((name) => wrap[wrapping](label(name), input(name))).join("");
      const others =
        wrap[wrapping](`${extra} note`, "<input class=other>") +
        wrap[wrapping]("Webhook secret", "<input class=other type=password>");
      await page.evaluate(
        (html) => {
          // A new address with a new form: otherwise the previous fill would take this form for its own, drawn again.
          history.replaceState(null, "", `?${performance.now()}`);
          document.querySelector("#here")!.innerHTML = html;
        },
        own + (extra.length % 2 ? others : ""),
      );
      const filled = await script.call("fill", values);
      const held = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>("input")].map((one) => [
          one.dataset["is"] ?? "",
          one.value,
        ]),
      );
      for (const [name, value] of held)
        expect(["", values[name as keyof typeof values] ?? ""]).toContain(value);
      if (extra.length % 2 === 0)
        expect(
          "report" in filled && Object.values(filled.report).every(({ outcome }) => outcome === "filled"),
        ).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("a form that appears late and in a place of its own is recognised then", async ({ open }) => {
  const late = `setTimeout(() => { document.querySelector("#late").innerHTML = ${JSON.stringify(form())}; }, 50)`;
  const { page, script } = await open(address, { [address]: pageOf(`<div id=late></div>${inPage(late)}`) });
  await page.locator("[data-is=division]").waitFor();
  expect(await script.call("page")).toMatchObject({ kind: "api-center-form" });
});

test("a form in a shadow root is found on a large page: in a custom element, an empty one, and one with an id", async ({
  open,
}) => {
  const rest = "<div>Run</div>".repeat(3_000);
  for (const host of [
    "<x-app>Loading</x-app>",
    "<div></div>",
    "<div id=app>\n</div>",
    "<main id=app><p>Loading</p></main>",
  ])
    for (const mode of ["open", "closed"]) {
      // The browser lets a script into a closed root of an element that shows something of its own, where it is custom.
      if (mode === "closed" && host.startsWith("<main")) continue;
      const fill = `document.querySelector("#here > *").attachShadow({ mode: "${mode}" }).innerHTML = ${JSON.stringify(form())}`;
      const html = pageOf(`${rest}<div id=here>${host}</div>${inPage(fill)}`);
      const { script } = await open(address, { [address]: html });
      expect((await script.call("page")).kind, `${host}, ${mode}`).toBe("api-center-form");
    }
});

test("a page is quiet, and gets no engine, where it has no two boxes with a credential's words and no verdict on a connection", async ({
  open,
}) => {
  const shadow = (html: string) =>
    pageOf(
      `<x-app></x-app>${inPage(`document.querySelector("x-app").attachShadow({ mode: "closed" }).innerHTML = ${JSON.stringify(html)}`)}`,
    );
  const boxes = "<label>Name <input></label><label>Town <input></label>";
  const rows: [string, boolean][] = [
    [pageOf("<h1>Runs</h1><input type=search>"), true],
    [pageOf(boxes), true],
    [pageOf(`<p>Your client ID and client secret are kept.</p><input>`), true],
    [pageOf(`<p>Your client secret is kept.</p>${boxes}`), false],
    [pageOf(`<input aria-label="Client ID"><input>`), false],
    [pageOf("<p>Connections</p>"), true],
    [pageOf("<div class=toast>The connection works</div>"), false],
    [pageOf("<p>Connections</p><button>Test</button>"), false],
    [shadow(boxes), true],
    [shadow(form()), false],
    [shadow("<div role=alert>Connection failed</div>"), false],
  ];
  for (const [html, isQuiet] of rows) {
    const { script } = await open(address, { [address]: html });
    expect(await script.call("isQuiet"), html).toBe(isQuiet);
  }
});
