// Draws the parts that all of Exact's pages share: one style for the App Centre and for Exact Online.
import { type Html, html, page } from "./html.ts";

const style = `
* { box-sizing: border-box }
body { margin: 0; background: #f4f5f7; color: #22272e; font: 14px/1.5 "Segoe UI", system-ui, sans-serif }
a { color: #b00d26; text-decoration: none } a:hover { text-decoration: underline } h1 { font-size: 22px; font-weight: 600; margin: 0 0 8px }
header { display: flex; align-items: center; gap: 24px; height: 52px; padding: 0 28px; background: #fff; border-bottom: 1px solid #e2e5ea }
header .brand { font-weight: 700; font-size: 17px; color: #c8102e } header #Administration { font-weight: 600; padding-right: 20px; border-right: 1px solid #e2e5ea } header nav { display: flex; gap: 20px; margin-left: auto; align-items: center }
main { max-width: 1040px; margin: 28px auto; padding: 0 28px }
.card { background: #fff; border: 1px solid #e2e5ea; border-radius: 8px; padding: 28px } .narrow { max-width: 560px; margin: 40px auto }
.error { color: #b00d26 } .quiet { color: #6b7280 }
button { font: inherit; padding: 7px 16px; border-radius: 6px; border: 1px solid #cfd5dd; background: #fff; cursor: pointer }
button.primary { background: #c8102e; border-color: #c8102e; color: #fff } .buttons { display: flex; gap: 10px; justify-content: flex-end; margin: 20px 0 0 }
.consent { max-height: 320px; overflow: auto; border: 1px solid #e2e5ea; border-radius: 6px; padding: 8px 14px } .consent label { display: block; padding: 4px 0 }
table { width: 100%; border-collapse: collapse; background: #fff } th { text-align: left; color: #6b7280; font-weight: 500 } th, td { padding: 8px 12px; border-bottom: 1px solid #e8ebef }
tr.DataDark { background: #f9fafb }
footer { color: #9aa3af; font-size: 12px; text-align: center; padding: 24px }`;

interface ExactPage {
  title: string;
  lang?: string;
  brand?: string;
  /** The content at the right of the header. */
  menu?: Html;
  user?: string;
  extraStyle?: string;
  body: Html;
}

/** Returns a page with Exact's header and footer. */
export function exactPage({ title, lang, brand, menu, user, extraStyle, body }: ExactPage): string {
  const shown = html`<header>
      <span class="brand">${brand ?? "Exact Online"}</span>
      <nav>${menu}${user && html`<span>${user}</span>`}</nav>
    </header>
    <main>${body}</main>
    <footer>Sandbox: not Exact's own site. All names are made up.</footer>`;
  return page({ title, ...(lang && { lang }), style: style + (extraStyle ?? ""), body: shown });
}

/** Returns a page of Exact Online for a frame. It has no header. */
export function framePage(title: string, lang: string, body: Html): string {
  return page({
    title,
    lang,
    style: `${style} main { margin: 20px auto }`,
    body: html`<main>${body}</main>`,
  });
}

/** The hidden fields that ASP.NET WebForms adds to every page. */
export const viewState = html`<input
    type="hidden"
    name="__VIEWSTATE"
    id="__VIEWSTATE"
    value="/wEPDwULLTE2MTY2ODcyMjlkZKkSbDg4aW52ZW50ZWQ="
  /><input type="hidden" name="__VIEWSTATEGENERATOR" id="__VIEWSTATEGENERATOR" value="CA0B0334" />`;
