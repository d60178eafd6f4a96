// Lists the guards of the builds: permissions, dependencies, and builds that everybody can repeat.
import type { GuardRow } from "../row.ts";

const chrome = { stage: "repo", testFile: "tests/repo/builds.test.ts" } as const;
const imports = { stage: "repo", testFile: "tests/repo/imports.test.ts" } as const;
const dependencies = { stage: "repo", testFile: "tests/repo/dependencies.test.ts" } as const;

export const rows: GuardRow[] = [
  {
    guard: "no permission is asked for that was not approved",
    file: "wxt.config.ts",
    find: 'permissions: ["storage", ',
    replace: 'permissions: ["tabs", "storage", ',
    ...chrome,
    title: "the production build for chrome asks for the approved permissions and hosts",
  },
  {
    guard: "it does not run in private windows",
    file: "wxt.config.ts",
    find: '    incognito: "not_allowed",\n',
    replace: "",
    ...chrome,
    title: "the production build for chrome has the approved manifest",
  },
  {
    guard: "no source map is shipped",
    file: "wxt.config.ts",
    find: "sourcemap: false",
    replace: "sourcemap: true",
    stage: "repo",
    testFile: "tests/repo/production-files.test.ts",
    title: "chrome are of known kinds, and none is a source map",
  },
  {
    guard: "Firefox's store is told that no data is collected",
    file: "wxt.config.ts",
    find: '            data_collection_permissions: { required: ["none"] },\n'.trimStart(),
    replace: "",
    stage: "repo",
    testFile: "tests/repo/lint.test.ts",
    title: "the store's linter finds nothing but React's two known warnings",
  },
  {
    guard: "a build is for production whatever is around",
    file: "wxt.config.ts",
    find: 'process.env["NODE_ENV"] = "production"',
    replace: "void 0",
    stage: "repo",
    testFile: "tests/repo/reproducible.test.ts",
    title: "builds give the same bytes",
  },
  {
    guard: "each dependency is one exact version",
    file: "package.json",
    find: '"zod": "',
    replace: '"zod": "^',
    ...dependencies,
    title: "every dependency is one exact version, and locked as that",
  },
  {
    guard: "nothing is shipped that was not approved",
    file: "tests/repo/approved/runtime-dependencies.json",
    find: '  "zod": {',
    replace: '  "zod-of-another": {',
    ...dependencies,
    title:
      "every runtime dependency is approved, with its licence and reason, and none is approved for nothing",
  },
  {
    guard: "a locked package has its fingerprint",
    file: "package-lock.json",
    find: '    "node_modules/axe-core": {\n      "version": "4.14.1",\n      "integrity"',
    replace: '    "node_modules/axe-core": {\n      "version": "4.14.1",\n      "was"',
    ...dependencies,
    title: "every locked package has its fingerprint, but tools made for other machines",
  },
  {
    guard: "nothing that is shipped runs a script at install",
    file: "package-lock.json",
    find: '    "node_modules/zod": {\n',
    replace: '    "node_modules/zod": {\n      "hasInstallScript": true,\n',
    ...dependencies,
    title: "no package that is shipped runs a script at install",
  },
  {
    guard: "only approved packages are in what is shipped",
    file: "entrypoints/options/OptionsApp.tsx",
    find: 'import { useCallback, useEffect, useRef, useState } from "react";\n',
    replace: 'import "axe-core";\nimport { useCallback, useEffect, useRef, useState } from "react";\n',
    stage: "repo",
    testFile: "tests/repo/bundled.test.ts",
    title: "every package whose code is shipped is approved, with its licence",
  },
  {
    guard: "no page of the web is let in by name",
    file: "wxt.config.ts",
    find: '    incognito: "not_allowed",\n',
    replace:
      '    incognito: "not_allowed",\n    externally_connectable: { matches: ["https://app.apicenter.io/*"] },\n',
    ...chrome,
    title: "the production build for chrome has the approved manifest",
  },
  {
    guard: "what works out formats and checks knows no browser",
    file: "utils/domain/typed-values.ts",
    find: 'import type { Sentence } from "./sentences.ts";\n',
    replace: 'import type { Sentence } from "./sentences.ts";\nimport "../browser/runtime.ts";\n',
    ...imports,
    title: "utils/domain imports only what it may know",
  },
  {
    guard: "only utils/browser speaks to the browser",
    file: "utils/background/act.ts",
    find: 'import { NotSaved } from "../domain/not-saved.ts";\n',
    replace: 'import { NotSaved } from "../domain/not-saved.ts";\nimport "wxt/browser";\n',
    ...imports,
    title: "only utils/browser imports the browser's API",
  },
];
