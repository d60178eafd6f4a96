// The ready examples of docs/policy, as what a browser is to hand to the extension.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../docs/policy");
const placeholder = "YOUR_EXTENSION_ID";

/** What every example sets. */
export const example = {
  retention: 15,
  pageButton: false,
  allowedCountries: ["nl", "be"],
  defaultCountry: "nl",
  titlePattern: "Exact - *",
};

export const chromiumExamples = [
  "chrome-linux.json",
  "chrome-windows.reg",
  "edge-linux.json",
  "edge-windows.reg",
] as const;

/** The `3rdparty` policy of an example for Chrome or Edge, for this extension. A registry file becomes what Windows makes of it. */
export function chromiumPolicy(file: string, extensionId: string): object {
  const text = readFileSync(join(folder, file), "utf8").replaceAll(placeholder, extensionId);
  if (text.includes(placeholder)) throw new Error(`${file} keeps ${placeholder}`);
  if (file.endsWith(".json")) return JSON.parse(text) as object;
  return { "3rdparty": { extensions: { [extensionId]: fromRegistry(text, file, extensionId) } } };
}

/** What such a policy sets for an extension. */
export function settingsOf(policy: object, extensionId: string): unknown {
  return (policy as { "3rdparty": { extensions: Record<string, unknown> } })["3rdparty"].extensions[
    extensionId
  ];
}

export function firefoxPolicies(): object {
  return JSON.parse(readFileSync(join(folder, "firefox-policies.json"), "utf8")) as object;
}

/** Which types the browser makes of numbers: its schema says. */
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
