// Defines the invented users who can sign in, and the administrations of each user in each country.
import type { Country } from "./hosts.ts";

export interface Administration {
  /** The API's number of the administration. API Center asks for this one. */
  division: number;
  /** The customer's own number of the administration. Exact's screens show this one. */
  hid: number;
  name: string;
}

export interface Account {
  id: string;
  name: string;
  email: string;
  company: string;
  /** What the user may do in the App Centre. */
  apps: "manage" | "api-keys" | "nothing";
  administrations: Readonly<Record<Country, readonly Administration[]>>;
}

/**
 * The administrations of a company group. A session begins in the first row. A comment beside a row explains its trap.
 */
const molenwiek: Record<Country, Administration[]> = {
  nl: [
    { division: 3977752, hid: 10, name: "Molenwiek Handel B.V." },
    { division: 3977760, hid: 11, name: "Zeef & Zoon B.V." },
    { division: 10428815, hid: 1, name: "Molenwiek Groep B.V." }, // the head office has a number above 10,000,000
    { division: 864203, hid: 20417, name: "Café Zoë – Één Överal" },
    { division: 20417, hid: 3, name: 'Bakkerij "De Korenaar"' }, // this division is the HID of another administration
    { division: 4410026, hid: 12, name: "'t Veerhuys V.O.F." },
    { division: 4410031, hid: 13, name: "Demo B.V." },
    { division: 4410032, hid: 14, name: "Demo B.V." }, // two administrations have this name
  ],
  be: [
    { division: 2750613, hid: 10, name: "Molenwiek België BV" },
    { division: 2750640, hid: 11, name: "Frites & Cie SRL" },
    { division: 11300427, hid: 1, name: "Molenwiek Holding NV" },
  ],
  fr: [
    { division: 1580934, hid: 10, name: "Moulin d'Été SARL" },
    { division: 1580977, hid: 11, name: "Crème & Brûlée SAS" },
    { division: 12006158, hid: 1, name: "Molenwiek France SA" },
  ],
  uk: [
    { division: 3301245, hid: 10, name: "Windmill Trading Ltd" },
    { division: 3301277, hid: 11, name: 'Fish & "Chips" Ltd' },
    { division: 10877301, hid: 1, name: "Molenwiek UK Holdings Ltd" },
  ],
};

const trades = ["Schilders", "Bakkers", "Loodgieters", "Bloemen", "Fietsen", "Transport", "Advies", "Tuinen"];
const places = ["Oost", "West", "Noord", "Zuid", "aan Zee", "& Zonen", "Groep", "Plus"];

/** Returns an accountant's administrations: 5,000 customers. */
function customers(firstDivision: number, form: string): Administration[] {
  return Array.from({ length: 5_000 }, (_, index) => ({
    division: firstDivision + index * 7,
    hid: index + 1,
    name: `${trades[index % 8]} ${places[Math.floor(index / 8) % 8]} ${1 + Math.floor(index / 64)} ${form}`,
  }));
}

function oneEach(
  nl: number,
  be: number,
  fr: number,
  uk: number,
  name: string,
): Record<Country, Administration[]> {
  const row = (division: number): Administration[] => [{ division, hid: 1, name }];
  return { nl: row(nl), be: row(be), fr: row(fr), uk: row(uk) };
}

/** All users of the sandbox. */
export const accounts: readonly Account[] = [
  {
    id: "sanne",
    name: "Sanne Verhoeven",
    email: "sanne@molenwiek.example",
    company: "Molenwiek Groep",
    apps: "manage",
    administrations: molenwiek,
  },
  {
    id: "joris",
    name: "Joris Adema",
    email: "joris@cijferhuis.example",
    company: "Cijferhuis Accountants",
    apps: "manage",
    administrations: {
      nl: customers(5_000_003, "B.V."),
      be: customers(6_000_003, "BV"),
      fr: customers(7_000_003, "SARL"),
      uk: customers(8_000_003, "Ltd"),
    },
  },
  {
    id: "mila",
    name: "Mila Peeters",
    email: "mila@lantaarn.example",
    company: "De Lantaarn",
    apps: "api-keys",
    administrations: oneEach(912_345, 912_446, 912_547, 912_648, "De Lantaarn"),
  },
  {
    id: "daan",
    name: "Daan Kuiper",
    email: "daan@lantaarn.example",
    company: "De Lantaarn",
    apps: "nothing",
    administrations: oneEach(912_345, 912_446, 912_547, 912_648, "De Lantaarn"),
  },
];

/** Returns the user with this id, or undefined. */
export function accountById(id: string): Account | undefined {
  return accounts.find((account) => account.id === id);
}

/** Returns the user's administration with this division in a country, or undefined. */
export function administrationOf(
  account: Account,
  country: Country,
  division: number,
): Administration | undefined {
  return account.administrations[country].find((row) => row.division === division);
}
