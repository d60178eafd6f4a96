// What an administration is, wherever it is read, listed or kept.

export interface Administration {
  /** The API's number, as text, exactly as Exact writes it. */
  division: string;
  /** The customer's own number, the one people see. */
  hid?: string;
  name?: string;
}

export interface ListedAdministration extends Administration {
  /** The one the session is in. */
  current?: boolean;
}
