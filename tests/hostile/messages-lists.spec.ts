// Tests that unusual names of administrations (markup, invisible marks) are shown as text (docs/promises.md, 11), and
// that an answer with an XML bomb ends with an error sentence.
import { english } from "../e2e/harness/english.ts";
import { expect, test } from "../e2e/harness/fixtures.ts";
import { act } from "../e2e/harness/surface.ts";
import { proves } from "../run/promise.ts";

const names = [
  "<img src=x onerror=document.title='taken'>",
  "</li><script>document.title='taken'</script>",
  '"><svg/onload=alert(1)>',
  "{{constructor.constructor('alert(1)')()}}",
  '=HYPERLINK("https://example.test")',
  "\u202EdrooN yrekaB\u2066",
  "javascript:alert(1)",
  "&lt;b&gt;",
];

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const list = `<Administrations>${names
  .map(
    (name, at) =>
      `<Administration Code="${3977000 + at}" HID="${at}"><Description>${escaped(name)}</Description></Administration>`,
  )
  .join("")}</Administrations>`;
const bomb = `<?xml version="1.0"?><!-- --><!dOcTyPe a [<!eNtItY b "ha">]>${list}`;

test("names are shown as text, and a bomb is refused with a sentence that keeps the list @long", async ({
  context,
  begin,
}) => {
  let body = list;
  await context.route("**/docs/XMLDivisions.aspx*", (route) =>
    route.fulfill({ body, contentType: "text/xml; charset=utf-8" }),
  );
  const panel = await begin(
    { title: "Molenwiek", country: "nl" },
    { at: "https://start.exactonline.nl/docs/MenuPortal.aspx", shows: "exact-signed-in" },
  );
  const elements = () => panel.locator("img, script:not([src]), svg[onload]").count();
  const before = await elements();
  expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
  const rows = panel.locator("[data-division]");
  await expect(rows).toHaveCount(names.length);
  const shown = await rows.evaluateAll((all) => all.map((row) => row.textContent));
  const asText = names.filter((name, at) => shown[at]?.includes(name)).length;
  expect(asText).toBe(names.length);
  const made = (await elements()) - before;
  expect([made, (await panel.title()) === "taken"]).toEqual([0, false]);

  body = bomb;
  const refused = await act(panel, "load-administrations");
  expect(refused).toEqual({ result: "failed", text: english["administrationsDoctype"]!.message });
  await expect(rows).toHaveCount(names.length);
  proves(
    test.info(),
    11,
    `${made} elements made of ${asText} hostile names, all shown as text; a bomb refused`,
  );
});
