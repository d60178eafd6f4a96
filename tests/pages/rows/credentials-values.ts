// The invented credentials on the pages of these rows, and the result of reading a page that shows all of them.
export const url = "https://apps.exactonline.com/nl/nl-NL/V2/App/1";
export const clientId = "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22";
export const clientSecret = "Zk3vT9qLw2Xe";
export const webhook = "WebHookValue0016";
export const values = { "Client ID": clientId, "Webhook secret": webhook, "Client secret": clientSecret };
export type Name = keyof typeof values;
export const names = Object.keys(values) as Name[];

/** What the extension reads from a page that shows all three values. */
export const whole = { ok: true, clientId, clientSecret, secretState: "readable", country: "nl" };
