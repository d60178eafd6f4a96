// Tests exact targets (docs/promises.md, 2): a fill, a capture or a load anywhere else moves no value.
import type { Page } from "@playwright/test";
import { proves } from "../run/promise.ts";
import { buttonsIn, valuesIn, type OwnPage } from "./targets-background.ts";
import { exactPlace, placesAround, type Place, type Target } from "./targets-places.ts";
import type { AnyHost } from "./targets-server.ts";
import { expect, test } from "./targets-fixtures.ts";
import { administrationsTarget, credentialsTarget, formTarget, shownByAppCentre } from "./targets-values.ts";

interface Attack {
  anyHost: AnyHost;
  page: Page;
  background: OwnPage;
  tabId: number;
}

/** Goes to a place and asks for the action there. Returns what `moved` counts. */
async function attack(
  { anyHost, page, background, tabId }: Attack,
  place: Place,
  request: object,
  moved: (attacked: Page) => Promise<number>,
): Promise<number> {
  anyHost.show(place.pages);
  const opened = place.opensWindow ? page.waitForEvent("popup") : undefined;
  await page.goto(place.address);
  const attacked = (await opened) ?? page;
  await attacked.waitForLoadState();
  if (place.address.startsWith("http:")) expect(new URL(attacked.url()).protocol).toBe("http:");
  await background.act(attacked === page ? tabId : await background.newestTab(), request);
  const count = await moved(attacked);
  // Close the tabs that a load has opened.
  for (const other of page.context().pages())
    if (other !== page && other !== background.page) await other.close();
  return count;
}

/** Returns the names of the places where a value moved. */
async function wrongPlaces(
  given: Attack,
  places: readonly Place[],
  request: object,
  moved: (attacked: Page) => Promise<number>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const place of places) if (await attack(given, place, request, moved)) wrong.push(place.name);
  return wrong;
}

test("a fill goes to the exact top document and to no other place", async ({
  anyHost,
  page,
  armed,
  tabId,
}) => {
  const given = { anyHost, page, background: armed, tabId };
  const request = { action: "fill-form" };
  const filled = async (attacked: Page) => (await valuesIn(attacked)) + (await buttonsIn(attacked));
  // Firefox's test tries all of them in `npm test`, too.
  const all = placesAround(formTarget);
  const places = process.env["LONG"] ? all : all.filter((_, at) => at % 2 === 0);
  const wrong = await wrongPlaces(given, places, request, filled);
  expect(wrong).toEqual([]);
  expect(await attack(given, exactPlace(formTarget), request, valuesIn)).toBe(1);
  proves(test.info(), 2, `${wrong.length} fills and buttons in ${places.length} places (Chromium)`);
});

/** Every place in `npm run test:long`. In `npm test` every fourth, because the fill test above uses all of them. */
const portions = [
  { each: 4, of: "a fourth of the other places", tag: "@short" },
  { each: 1, of: "all other places", tag: "@long" },
];

/**
 * Returns every `each`-th place. Leaves out frames of the site's own origin: they are part of its top document, which
 * may be read.
 */
function portion(target: Target, each: number): Place[] {
  return placesAround(target)
    .filter(({ ownFrame }) => !ownFrame)
    .filter((_, index) => index % each === 0);
}

for (const { each, of, tag } of portions) {
  test(
    `credentials are taken from the exact top document and from none of ${of}`,
    { tag },
    async ({ anyHost, page, background, tabId }) => {
      const given = { anyHost, page, background, tabId };
      const request = { action: "capture-credentials" };
      const taken = async () =>
        (await background.kept(shownByAppCentre.clientId)) +
        (await background.kept(shownByAppCentre.clientSecret));
      const places = portion(credentialsTarget, each);
      const wrong = await wrongPlaces(given, places, request, taken);
      expect(wrong).toEqual([]);
      await attack(given, exactPlace(credentialsTarget), request, taken);
      expect(await background.kept(shownByAppCentre.clientSecret)).toBe(1);
      proves(test.info(), 2, `${wrong.length} captures in ${places.length} places (Chromium)`);
    },
  );

  test(
    `administrations are read on the exact top document and in none of ${of}`,
    // The check is the same as for the credentials, so this runs only in the long run.
    { tag: "@long" },
    async ({ anyHost, page, background, tabId }) => {
      const given = { anyHost, page, background, tabId };
      const request = { action: "load-administrations", country: "nl" };
      const read = () => background.records("administrations-about");
      const places = portion(administrationsTarget, each);
      const wrong = await wrongPlaces(given, places, request, read);
      expect(wrong).toEqual([]);
      expect(await attack(given, exactPlace(administrationsTarget), request, read)).toBe(1);
      proves(
        test.info(),
        2,
        `${wrong.length} lists of administrations in ${places.length} places (Chromium)`,
      );
    },
  );
}
