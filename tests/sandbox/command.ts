// `node tests/sandbox/server.ts --port 8443 --set country=select`: starts the sandbox and prints how to open it in a
// browser.
import { parseArgs } from "node:util";
import { accounts } from "./accounts.ts";
import { startSandbox } from "./server.ts";
import { defaultSettings, withQuery } from "./settings.ts";

/** Runs until the user stops it with Ctrl+C. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "8443" },
      set: { type: "string", multiple: true, default: [] },
    },
  });
  const settings = withQuery(defaultSettings(), new URLSearchParams(values.set.join("&")));
  const sandbox = await startSandbox({ port: Number(values.port), settings });
  const people = accounts.map((account) => `  ${account.name}, ${account.company}`);
  console.log(`The sandbox listens on https://127.0.0.1:${sandbox.port}. Open it in a browser of its own:

chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors \\
  '${sandbox.chromiumResolverRules()}'

  https://app.apicenter.io/
  https://apps.exactonline.com/nl/en-US/V2/Manage
  https://start.exactonline.nl/

Sign in as one of these made-up people:
${people.join("\n")}`);
}
