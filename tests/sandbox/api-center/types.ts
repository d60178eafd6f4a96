// Lists the applications that a user can add, and the fields of those that are not Exact Online.
import { word } from "./words.ts";

export interface Field {
  name: string;
  label: string;
  secret?: boolean;
}

interface ApplicationType {
  type: string;
  name: string;
  fields?: readonly Field[];
}

const title = { name: "title", label: word.title };

export const types: readonly ApplicationType[] = [
  { type: "exact-online", name: "Exact Online" },
  {
    type: "accountview",
    name: "AccountView",
    fields: [
      title,
      { name: "clientId", label: word.clientId },
      { name: "clientSecret", label: word.clientSecret, secret: true },
      { name: "companyId", label: word.companyId },
    ],
  },
  {
    type: "shopware",
    name: "Shopware",
    fields: [
      title,
      { name: "clientId", label: "Client ID" },
      { name: "clientPassword", label: "Client password", secret: true },
      { name: "url", label: "URL" },
    ],
  },
  {
    type: "shopify",
    name: "Shopify",
    fields: [
      title,
      { name: "username", label: "API username" },
      { name: "password", label: "API password", secret: true },
      { name: "url", label: "API url" },
    ],
  },
  {
    type: "afas",
    name: "AFAS",
    fields: [
      title,
      { name: "token", label: "Token", secret: true },
      { name: "environment", label: "Environment" },
    ],
  },
];

/** Returns the name of a type of application. Returns the type itself if it is unknown. */
export function nameOf(type: string): string {
  return types.find((row) => row.type === type)?.name ?? type;
}
