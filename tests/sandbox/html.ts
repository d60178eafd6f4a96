// Makes HTML from templates. It escapes every value in a template, except HTML from another template.

/** A piece of finished HTML. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

/** Escapes a text for the content of an element and for a quoted attribute. */
export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function render(part: Part): string {
  if (part === false || part === null || part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escape(String(part));
  if ("html" in part) return part.html;
  return part.map(render).join("");
}

/** Makes HTML from a template literal: `html\`<p>${name}</p>\``. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, string, index) => text + render(parts[index - 1]) + string) };
}

/** Marks a text as finished HTML, for styles and scripts. */
export function raw(text: string): Html {
  return { html: text };
}

/** Returns a value for the inside of a `<script>`. The value cannot end the script. */
export function json(value: unknown): Html {
  return { html: JSON.stringify(value).replaceAll("<", "\\u003c") };
}

/** Returns a whole document. */
export function page(options: { title: string; lang?: string; style: string; body: Html }): string {
  return html`<!DOCTYPE html>
    <html lang="${options.lang ?? "en"}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${options.title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(options.style)}
        </style>
      </head>
      <body>
        ${options.body}
      </body>
    </html> `.html;
}
