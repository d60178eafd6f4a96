// The page tests' content script. It runs the extension's readers in the same isolated world as in real use.
// `tests/pages/open-page.ts` calls them from outside.
import { readAppCentre } from "../../utils/exact/app-centre.ts";
import { readCredentials } from "../../utils/exact/app-centre-credentials.ts";
import { pointField } from "../../utils/api-center/point-field.ts";
import { pointCredential } from "../../utils/exact/point-credential.ts";
import { fillRegistration, findRegistration } from "../../utils/exact/registration.ts";
import { readExactPage } from "../../utils/exact/signed-in.ts";
import { administrationsXmlOf } from "../../utils/exact/xml-page.ts";
import { controlsIn } from "../../utils/dom/controls/controls.ts";
import { attributeOf, queryAll } from "../../utils/dom/dom.ts";
import { labelsOf } from "../../utils/dom/labels/labels.ts";
import { watchFocus } from "../../utils/dom/pointing/last-focused.ts";
import { isCovered, isShown, isUsable } from "../../utils/dom/visibility/visibility.ts";
import { rootsOf } from "../../utils/dom/walk.ts";
import { writeText } from "../../utils/dom/write.ts";
import { reportOf } from "../../utils/report/report.ts";
import type { FieldName } from "../../utils/domain/fields.ts";
import { fieldOfLabels, learn } from "../../utils/domain/labels-of-fields.ts";
import type { LearnedLabel } from "../../utils/domain/learned-labels.ts";
import type { PointAnswer } from "../../utils/domain/pointing.ts";
import { formHarness } from "./form-harness.ts";

const url = () => new URL(location.href);
const allRoots = () => rootsOf(document, { frames: true });

/** Returns a value for every element that a fixture marks with `data-test="name"`, in any root. */
function marked<Value>(about: (element: Element) => Value): Record<string, Value> {
  const elements = allRoots().flatMap((root) => queryAll(root, "[data-test]"));
  return Object.fromEntries(elements.map((element) => [attributeOf(element, "data-test"), about(element)]));
}

/**
 * The readers that a row can call (`read`). Each returns something that JSON can hold. To add a reader, add one line
 * here.
 */
const readers = {
  "app-centre": () => readAppCentre(document, url()),
  credentials: () => readCredentials(document, url()),
  registration: () => {
    const found = findRegistration(document);
    return (
      found && {
        ...(found.testing !== undefined && { testing: found.testing }),
        nameField: attributeOf(found.nameField, "data-test"),
        redirectField: attributeOf(found.redirectField, "data-test"),
      }
    );
  },
  exact: () => readExactPage(document, url()),
  xml: () => administrationsXmlOf(document),
  /** Returns the field of each marked control or value, by its labels. */
  fields: () => {
    const controls = controlsIn(allRoots());
    return marked((element) => {
      const control = controls.find((one) => one.element === element);
      return fieldOfLabels(labelsOf(control ?? element));
    });
  },
  labels: () => marked((element) => labelsOf(element).map(({ text, source }) => `${source}: ${text}`)),
  controls: () =>
    controlsIn(allRoots()).map(({ element, kind, options }) =>
      `${kind}${options ? ` of ${options.length}` : ""} ${attributeOf(element, "data-test") ?? ""}`.trim(),
    ),
  shown: () => marked(isShown),
  covered: () => marked(isCovered),
  usable: () => marked(isUsable),
  report: () => reportOf(document, url()),
};

/** The name of a reader. */
export type Reader = keyof typeof readers;

let lastFocused: () => Element | null = () => null;

const harness = {
  ...formHarness,
  /** Takes the control that the user points at as this field, as the two sites' content scripts do. */
  point: (field: FieldName): PointAnswer =>
    location.host === "app.apicenter.io"
      ? pointField(document, field, lastFocused())
      : pointCredential(document, field as "clientId" | "clientSecret"),
  learn: (labels: Pick<LearnedLabel, "field" | "label">[]) => learn(labels),
  watchFocus: () => void (lastFocused = watchFocus(document, new AbortController().signal)),
  read: (reader: Reader): unknown => readers[reader]() ?? null,
  fillRegistration: (values: { name: string; redirectUri: string }) =>
    fillRegistration(document, values, writeText),
  /** Returns the milliseconds of each call of a reader, called `times` times. */
  time: (reader: Reader, times: number): number[] =>
    Array.from({ length: times }, () => {
      const start = performance.now();
      readers[reader]();
      return performance.now() - start;
    }),
};

/** The functions that a test can call. */
export type Harness = typeof harness;

(globalThis as { harness?: Harness }).harness = harness;
