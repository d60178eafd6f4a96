// Draws the sign-in page of every site: one button for each invented account.
import { accounts } from "./accounts.ts";
import { type Answer, sendHtml } from "./http.ts";
import { html, page } from "./html.ts";

interface SignInPage {
  site: string;
  accent: string;
  lang?: "en" | "nl" | "fr";
  /** The address that the form posts to. The field `account` contains the id of the chosen account. */
  action: string;
  hint?: string;
}

const words = {
  en: { signIn: "Sign in", choose: "Choose an account to sign in with." },
  nl: { signIn: "Aanmelden", choose: "Kies een account om mee aan te melden." },
  fr: { signIn: "Se connecter", choose: "Choisissez un compte pour vous connecter." },
};

const style = `
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f3f4f6; color: #1f2933; font: 15px/1.5 system-ui, sans-serif }
main { width: 400px; background: #fff; border-radius: 10px; box-shadow: 0 8px 30px #0f172a1a; padding: 36px; border-top: 4px solid var(--accent) }
h1 { margin: 0; font-size: 22px } .site { color: var(--accent); font-weight: 600 } p { color: #64748b; margin: 4px 0 20px }
button { display: flex; gap: 14px; align-items: center; width: 100%; margin: 8px 0; padding: 10px 14px; text-align: left; font: inherit; background: #fff; border: 1px solid #d8dee6; border-radius: 8px; cursor: pointer }
button:hover { border-color: var(--accent) } button small { display: block; color: #64748b; line-height: 1.35 }
i { flex: none; width: 36px; height: 36px; border-radius: 50%; display: grid; place-items: center; background: var(--accent); color: #fff; font-style: normal }
footer { color: #94a3b8; font-size: 12px; margin-top: 20px }`;

/** Returns a page whose buttons show the accounts' names and post the account's id. */
export function signInPage({ site, accent, lang = "en", action, hint }: SignInPage): Answer {
  const word = words[lang];
  return sendHtml(
    page({
      title: `${word.signIn} - ${site}`,
      lang,
      style: `:root { --accent: ${accent} } ${style}`,
      body: html`<main>
        <div class="site">${site}</div>
        <h1>${word.signIn}</h1>
        <p>${word.choose}</p>
        <form method="post" action="${action}">
          ${accounts.map(
            (account) =>
              html`<button name="account" value="${account.id}" aria-label="${account.name}">
                <i aria-hidden="true">${account.name[0]}</i
                ><span
                  >${account.name}<small>${account.email}<br />${account.company}</small></span
                >
              </button>`,
          )}
        </form>
        <footer>${hint ?? "A sandbox: all names are made up."}</footer>
      </main>`,
    }),
  );
}
