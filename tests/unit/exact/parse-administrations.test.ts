// Tests the parser of XMLDivisions.aspx with every known answer and with random lists.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAdministrations } from "../../../utils/exact/parse-administrations.ts";
import { readPlainList } from "../../../utils/exact/list-plain.ts";
import { readXmlList } from "../../../utils/exact/list-xml.ts";
import { fetchAdministrations } from "../../../utils/exact/fetch-administrations.ts";
import type { ListedAdministration } from "../../../utils/domain/administration.ts";
import { packAdministrations, unpackAdministrations } from "../../../utils/domain/administration-list.ts";

const answers: [what: string, text: string, reading: ReturnType<typeof parseAdministrations>][] = [
  [
    "a list with a byte order mark, entities, and leading zeros",
    '\uFEFF<?xml version="1.0" encoding="utf-8"?><Administrations><Administration Code="0012345" HID="1" Current="True"><Description>Bakery &amp; &#67;o</Description></Administration><Administration Code="10475134" HID="2" Current="False"/></Administrations>',
    {
      ok: true,
      administrations: [
        { division: "0012345", hid: "1", name: "Bakery & Co", current: true },
        { division: "10475134", hid: "2" },
      ],
    },
  ],
  ["an empty list", "<Administrations></Administrations>", { ok: true, administrations: [] }],
  ["a closed empty list", "<Administrations />", { ok: true, administrations: [] }],
  [
    "the page that says a right is missing",
    '<!DOCTYPE html><html><body><input type="hidden" id="mode" value="0"></body></html>',
    { ok: false, code: "administrationsNoRights" },
  ],
  [
    "the page that says asked too often",
    '<html><body><input value="8" type="hidden" name="mode" id="mode"></body></html>',
    { ok: false, code: "administrationsThrottled" },
  ],
  [
    "a page to sign in",
    '<!doctype html><html><form><input type="password"></form></html>',
    { ok: false, code: "signedOut" },
  ],
  ["another page", "<html><h1>Maintenance</h1></html>", { ok: false, code: "administrationsNotXml" }],
  ["plain text", "Service Unavailable", { ok: false, code: "administrationsNotXml" }],
  ["nothing", "", { ok: false, code: "administrationsNotXml" }],
  ["another list", "<Items><Item/></Items>", { ok: false, code: "administrationsNotXml" }],
  [
    "a list that was cut off",
    '<Administrations><Administration Code="1" HID="1"><Description>A</Descr',
    { ok: false, code: "administrationsBroken" },
  ],
  [
    "a row without a division",
    '<Administrations><Administration HID="1"/></Administrations>',
    { ok: false, code: "administrationsBroken" },
  ],
  [
    "a document type",
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Administrations/>',
    { ok: false, code: "administrationsDoctype" },
  ],
  ["more than 20 MB", `<Administrations>${" ".repeat(21e6)}`, { ok: false, code: "administrationsTooLarge" }],
];

it("keeps a name exactly that is written in several pieces", () => {
  const named = (written: string) => {
    const reading = parseAdministrations(
      `<Administrations><Administration Code="3977752"><Description>${written}</Description></Administration></Administrations>`,
    );
    return reading.ok ? reading.administrations[0]?.name : reading.code;
  };
  expect(named("Half <![CDATA[& half]]>")).toBe("Half & half");
  expect(named("<![CDATA[Half & ]]>half")).toBe("Half & half");
  expect(named("Half <!-- and --> &amp; <![CDATA[<half>]]> ")).toBe("Half  & <half>");
});

describe("what XMLDivisions.aspx answers", () => {
  it.each(answers)("tells %s", (_what, text, reading) => {
    expect(parseAdministrations(text)).toEqual(reading);
  });

  const printable = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    // XML cannot contain control characters, and the parser trims names.
    .filter((text) => text === text.trim() && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));
  const administration: fc.Arbitrary<ListedAdministration> = fc.record(
    {
      division: fc.stringMatching(/^\d{1,9}$/),
      hid: printable,
      name: printable,
      current: fc.constant(true as const),
    },
    { requiredKeys: ["division"] },
  );
  const escaped = (text: string) =>
    text.replace(/[&<>"'\]]/g, (character) => `&#${character.codePointAt(0)};`);
  const printed = (list: ListedAdministration[]) =>
    `<Administrations>${list
      .map(
        ({ division, hid, name, current }) =>
          `<Administration Code="${division}"${hid === undefined ? "" : ` HID="${escaped(hid)}"`}${current ? ' Current="True"' : ""}>${name === undefined ? "" : `<Description>${escaped(name)}</Description>`}</Administration>`,
      )
      .join("\n")}</Administrations>`;

  it("reads any list back as it was printed", () => {
    fc.assert(
      fc.property(fc.array(administration, { maxLength: 20 }), (list) => {
        expect(parseAdministrations(printed(list))).toEqual({ ok: true, administrations: list });
        expect(unpackAdministrations(packAdministrations(list))).toEqual(list);
      }),
    );
  });

  it("never throws, whatever the answer", () => {
    const pieces = fc.constantFrom(
      "<Administrations>",
      "</Administrations>",
      "<Administration Code='1'",
      "/>",
      "<!DOCTYPE",
      "<![CDATA[",
      "]]>",
      "&amp;",
      "&#0;",
      "&#x110000;",
      "<Description>",
      "</Description>",
      "<!--",
      "-->",
      "<?xml ?>",
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
        expect(typeof parseAdministrations(parts.join("")).ok).toBe("boolean");
        expect(typeof parseAdministrations(`<Administrations>${parts.join("")}`).ok).toBe("boolean");
      }),
    );
  });
});

describe("a list that is written plainly", () => {
  const rows = [
    { division: "0012345", hid: "1", name: 'Bakery & Co <Noord> "Zuid"', current: true },
    { division: "10475134", hid: "2", name: "Café 'De Zon'" },
    { division: "3977752", hid: "10" },
  ];
  const plain = `<?xml version="1.0" encoding="utf-8"?>\r\n<Administrations>\r\n  <Administration Code="0012345" HID="1" Current="True">\r\n    <Description>Bakery &amp; Co &lt;Noord&gt; &quot;Zuid&quot;</Description>\r\n  </Administration>\r\n  <Administration Code="10475134" HID="2"><Description>Café &apos;De Zon&apos;</Description></Administration>\r\n  <Administration Code="3977752" HID="10" />\r\n</Administrations>`;

  it("is read without the parser of all XML, and the same", () => {
    expect(readPlainList(plain)).toEqual(rows);
    expect(readXmlList(plain)).toEqual(rows);
  });

  it("is one beginning, whole rows and one end: what is left out, twice or torn is not plain", () => {
    for (let at = 1; at < plain.length; at += 1) expect(readPlainList(plain.slice(0, at))).toBeNull();
    expect(readPlainList(plain + plain)).toBeNull();
    expect(readPlainList(plain.replace("</Description>", ""))).toBeNull();
  });

  it("is never read otherwise than the parser of all XML reads it", () => {
    const piece = fc.constantFrom(
      ' Code="12"',
      ' HID="1"',
      ' HID="&amp;"',
      ' Current="True"',
      ">",
      "/>",
      " ",
      "\r\n",
      "<Administration",
      "</Administration>",
      "<Description>",
      "</Description>",
      "<Description/>",
      "Name",
      "é",
      "&amp;",
      "&lt;",
      "&#233;",
      "&nbsp;",
      "]]>",
      "<![CDATA[x]]>",
      "<!-- -->",
      '<Administration Code="3" HID="4"><Description>Name</Description></Administration>',
    );
    const list = fc.array(piece, { maxLength: 10 });
    const seen = { plain: 0 };
    fc.assert(
      fc.property(list, (pieces) => {
        const text = `<Administrations>${pieces.join("")}</Administrations>`;
        const read = readPlainList(text);
        if (read && pieces.length > 0) seen.plain += 1;
        if (read) expect(readXmlList(text)).toEqual(read);
      }),
      { numRuns: 3000 },
    );
    expect(seen.plain).toBeGreaterThan(20);
  });
});

describe("fetching it", () => {
  const url = "https://start.exactonline.nl/docs/XMLDivisions.aspx";
  const fetched = (response: () => Promise<Response>) =>
    fetchAdministrations(response, url, new AbortController().signal);

  it("takes a redirect for signed out and does not follow it", async () => {
    let asked: RequestInit | undefined;
    const answer = await fetchAdministrations(
      async (_url, init) => {
        asked = init;
        return { type: "opaqueredirect", status: 0, ok: false } as Response;
      },
      url,
      new AbortController().signal,
    );
    expect(asked?.redirect).toBe("manual");
    expect(answer).toEqual({ ok: false, code: "signedOut" });
  });

  it.each([
    [403, "administrationsNoRights"],
    [429, "administrationsThrottled"],
    [500, "administrationsUnreachable"],
  ])("tells a status %i", async (status, code) => {
    expect(await fetched(async () => new Response("", { status }))).toEqual({ ok: false, code });
  });

  it("says that the host cannot be reached", async () => {
    expect(await fetched(async () => Promise.reject(new TypeError("failed")))).toEqual({
      ok: false,
      code: "administrationsUnreachable",
    });
  });

  it("tells an answer that was cut off from a host that was not reached", async () => {
    const torn = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new TypeError("network error"));
      },
    });
    expect(await fetched(async () => new Response(torn))).toEqual({
      ok: false,
      code: "administrationsBroken",
    });
  });

  it("says that the person cancelled, before anything came and while it comes", async () => {
    const person = new AbortController();
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1000));
        if (person.signal.aborted) controller.error(person.signal.reason);
      },
    });
    const told: number[] = [];
    const answer = await fetchAdministrations(
      async () => new Response(endless),
      url,
      person.signal,
      (bytes) => {
        told.push(bytes);
        if (bytes >= 3000) person.abort();
      },
    );
    expect(answer).toEqual({ ok: false, code: "loadCancelled" });
    expect(told.slice(0, 3)).toEqual([1000, 2000, 3000]);
    const early = async () => Promise.reject(new DOMException("aborted", "AbortError"));
    expect(await fetchAdministrations(early, url, person.signal)).toEqual(answer);
  });

  it("stops reading after 20 MB", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    expect(await fetched(async () => new Response(endless))).toEqual({
      ok: false,
      code: "administrationsTooLarge",
    });
    expect(sent).toBeLessThan(25_000_000);
  });
});
