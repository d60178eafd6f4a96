// The states in which the popup may be higher than the 500 px it is shown in, each with the reason; in all others nothing scrolls.

export const scrollingPopups: Readonly<Record<string, string>> = {
  "very long title and administration name":
    "a title of more than 200 characters, shown whole before it is written",
};
