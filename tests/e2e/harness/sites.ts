// Does what a user does on the sites, without the extension: signs in, registers an app, opens the form, authorises.
import type { Page } from "@playwright/test";

/** The made-up user of the tests. She may register apps, and has several administrations in each country. */
export const person = { id: "sanne", name: "Sanne Verhoeven" };

/**
 * The ways to the form: New application in the list, the app store, the wizard in the tab, or the wizard in a window of
 * its own.
 */
export const ways = ["application list", "app store", "wizard", "pop-up window"] as const;
/** One of the ways to the form. */
export type Way = (typeof ways)[number];

/** The words on API Center's buttons and links, in each of its languages. */
const words = {
  en: {
    list: "Applications",
    add: "New application",
    open: "Open",
    save: "Save",
    test: "Test Connection",
    wizard: "Start the wizard",
    next: "Next",
  },
  nl: {
    list: "Applicaties",
    add: "Nieuwe applicatie",
    open: "Openen",
    save: "Opslaan",
    test: "Verbinding testen",
    wizard: "Start de wizard",
    next: "Volgende",
  },
} as const;
/** One of API Center's languages. */
export type Language = keyof typeof words;

/** Signs in on the sign-in page that is shown. */
export async function signIn(page: Page, name = person.name): Promise<void> {
  await page.getByRole("button", { name }).click();
}

/** Opens the registration dialog on the App Centre's manage page. */
export async function openRegistration(
  page: Page,
  kind: "production" | "testing" = "production",
): Promise<void> {
  await page.locator(`button[data-kind="${kind}"]`).click();
  await page.getByRole("dialog").waitFor();
}

/** Accepts both terms and registers. Only the user does this, never the extension. */
export async function acceptAndRegister(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  for (const box of await dialog.getByRole("checkbox").all()) await box.check();
  await dialog.locator("button.primary").click();
  await page.waitForURL(/registered=1/);
}

const form = ".connect";

/** Goes to Exact Online's form from any page of API Center. Returns the page that holds the form. */
export async function openForm(apiCenter: Page, way: Way, language: Language = "en"): Promise<Page> {
  const word = words[language];
  await apiCenter.goto("https://app.apicenter.io/");
  const page = await {
    "application list": fromList,
    "app store": fromStore,
    wizard: inTab,
    "pop-up window": inWindow,
  }[way]();
  await page.locator(form).first().waitFor();
  return page;

  async function fromList(): Promise<Page> {
    await apiCenter.getByRole("link", { name: word.list }).click();
    await apiCenter.getByRole("button", { name: word.add }).click();
    return chosenInStore();
  }

  async function fromStore(): Promise<Page> {
    await apiCenter.getByRole("link", { name: "App store" }).click();
    return chosenInStore();
  }

  async function chosenInStore(): Promise<Page> {
    await apiCenter.getByRole("link", { name: "Exact Online" }).click();
    return apiCenter;
  }

  async function inTab(): Promise<Page> {
    await apiCenter.getByRole("button", { name: word.wizard }).click();
    return atThirdStep(apiCenter);
  }

  async function inWindow(): Promise<Page> {
    const opened = apiCenter.waitForEvent("popup");
    await apiCenter.getByRole("button", { name: word.wizard }).click();
    return atThirdStep(await opened);
  }

  async function atThirdStep(wizard: Page): Promise<Page> {
    for (const step of ["step-2", "step-3"]) {
      await wizard.getByRole("button", { name: word.next }).click();
      await wizard.waitForURL(new RegExp(step));
    }
    return wizard;
  }
}

/** Saves the form and waits until API Center confirms it. */
export async function save(page: Page, language: Language = "en"): Promise<void> {
  await page.locator(form).getByRole("button", { name: words[language].save, exact: true }).click();
  await page.locator(".toast").waitFor();
}

/** Opens a saved application again from the list, because only there Authorize is offered. The wizard offers it at once. */
export async function reopen(page: Page, title: string, language: Language = "en"): Promise<void> {
  await page.getByRole("link", { name: words[language].list }).click();
  await page.locator("tr", { hasText: title }).getByRole("link", { name: words[language].open }).click();
  await page.getByRole("button", { name: "Authorize" }).waitFor();
}

/** Does the whole OAuth round: allows one administration, or denies. Returns the window of the round, at its end. */
export async function authorise(page: Page, division: string, name = person.name): Promise<Page> {
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Authorize" }).click();
  const round = await opened;
  const consent = round.locator(`input[name="division"][value="${division}"]`);
  await consent.or(round.getByRole("button", { name })).first().waitFor();
  if (!(await consent.isVisible())) await signIn(round, name);
  await consent.check();
  await round.locator('button[value="allow"]').click();
  await round.locator("main[data-test]").waitFor();
  return round;
}

/** Tests the connection. Returns `green` when the page shows the green check, otherwise the error it shows. */
export async function testConnection(page: Page, language: Language = "en"): Promise<string> {
  await page.locator(form).getByRole("button", { name: words[language].test }).click();
  const green = page.locator('[data-test="green-check"]');
  const error = page.locator('[data-test="connection-error"]');
  await green.or(error).first().waitFor();
  return (await green.isVisible()) ? "green" : error.innerText();
}
