// Reads the examples in docs/policy, in the form in which a browser passes them to the extension.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../docs/policy");
const placeholder = "YOUR_EXTENSION_ID";

/** The values that every example sets. */
export const example = {
  retention: 15,
  pageButton: false,
  allowedCountries: ["nl", "be"],
  defaultCountry: "nl",
  titlePattern: "Exact - *",
};

/** The examples for Chrome and Edge. */
export const chromiumExamples = [
  "chrome-linux.json",
  "chrome-windows.reg",
  "edge-linux.json",
  "edge-windows.reg",
] as const;

/**
 * Returns the `3rdparty` policy of an example for Chrome or Edge, for this extension. Converts a registry file as
 * Windows does.
 */
export function chromiumPolicy(file: string, extensionId: string): object {
  const text = readFileSync(join(folder, file), "utf8").replaceAll(placeholder, extensionId);
  if (text.includes(placeholder)) throw new Error(`${file} keeps ${placeholder}`);
  if (file.endsWith(".json")) return JSON.parse(text) as object;
  return { "3rdparty": { extensions: { [extensionId]: fromRegistry(text, file, extensionId) } } };
}

/** Returns the settings of a policy for one extension. */
export function settingsOf(policy: object, extensionId: string): unknown {
  return (policy as { "3rdparty": { extensions: Record<string, unknown> } })["3rdparty"].extensions[
    extensionId
  ];
}

/** Returns the example for Firefox. */
export function firefoxPolicies(): object {
  return JSON.parse(readFileSync(join(folder, "firefox-policies.json"), "utf8")) as object;
}

/** The policy's schema. It tells which type the browser gives to a number. */
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../public/managed-schema.json"), "utf8"),
) as { properties: Record<string, { type: string }> };

function fromRegistry(text: string, file: string, extensionId: string): object {
  const [head, ...lines] = text.split("\r\n");
  if (head !== "Windows Registry Editor Version 5.00") throw new Error(`${file} is no registry file`);
  const vendor = file.startsWith("edge") ? "Microsoft\\Edge" : "Google\\Chrome";
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${extensionId}\\policy`;
  const policy: Record<string, unknown> = {};
  let list: string[] | null = null;
  for (const line of lines.filter((one) => one !== "")) {
    const key = /^\[(.+)\]$/.exec(line)?.[1];
    const [, name = "", word, number] = /^"([^"]+)"=(?:"([^"]*)"|dword:([0-9a-f]{8}))$/.exec(line) ?? [];
    if (key === root) list = null;
    else if (key?.startsWith(`${root}\\`)) policy[key.slice(root.length + 1)] = list = [];
    else if (name === "") throw new Error(`${file}: what is ${line}?`);
    else if (list && word !== undefined) list.push(word);
    else if (number !== undefined)
      policy[name] =
        schema.properties[name]?.type === "boolean" ? Number(`0x${number}`) !== 0 : Number(`0x${number}`);
    else policy[name] = word;
  }
  return policy;
}
