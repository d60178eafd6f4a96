// Checks what is shipped: the production builds, their manifests, sizes and zips.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builds, manifestOf } from "./builds.ts";
import { filesUnder, jsonOf, root, textOf } from "./sources.ts";

// Bytes. API Center's decides by the words of the fields whether its engine, four times as large, is worth loading.
const contentScriptLimit = 34_000;
const zipLimit = 420_000; // bytes; the texts of three languages and the engine that reads pages grow, nothing else may

describe.each(builds)("the production build for $name", ({ name, folder, approved }) => {
  test("has the approved manifest (approve a wanted change by: node tests/repo/approve.ts)", () => {
    expect(manifestOf(folder)).toEqual(jsonOf(approved));
  });

  test("asks for the approved permissions and hosts, and opens nothing to the web", () => {
    const manifest = manifestOf(folder);
    expect(manifest["web_accessible_resources"]).toBeUndefined();
    expect(manifest["externally_connectable"]).toBeUndefined();
    expect(manifest["optional_permissions"]).toBeUndefined();
    expect(manifest["optional_host_permissions"]).toBeUndefined();
    expect(manifest["permissions"]).toEqual(
      expect.arrayContaining(["storage", "alarms", "scripting", ...(name === "chrome" ? ["sidePanel"] : [])]),
    );
    expect(manifest["permissions"]).toHaveLength(name === "chrome" ? 4 : 3);
    expect(manifest["host_permissions"]).toHaveLength(6);
  });

  test("has content scripts of at most 34 kB each (what is large belongs in an engine or in the background)", () => {
    const scripts = filesUnder([join(folder, "content-scripts")], /\.js$/);
    expect(scripts).toHaveLength(3);
    const tooLarge = scripts
      .map((script) => ({ script, bytes: statSync(join(root, script)).size }))
      .filter(({ bytes }) => bytes > contentScriptLimit);
    expect(tooLarge).toEqual([]);
  });

  test("compiles no code from text", () => {
    const compiling = filesUnder([folder], /\.(?:js|html)$/).filter((file) =>
      /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/.test(textOf(file)),
    );
    expect(compiling).toEqual([]);
  });

  test("loads nothing from anywhere", () => {
    const loading = filesUnder([folder], /\.html$/).filter((file) =>
      /(?:src|href)\s*=\s*["']?(?:https?:)?\/\//.test(textOf(file)),
    );
    expect(loading).toEqual([]);
  });
});

test("each store's zip is at most 420 kB", () => {
  const zips = readdirSync(join(root, ".output")).filter((file) => /-(?:chrome|firefox)\.zip$/.test(file));
  expect(zips).toHaveLength(2);
  for (const zip of zips) expect(statSync(join(root, ".output", zip)).size).toBeLessThanOrEqual(zipLimit);
});
