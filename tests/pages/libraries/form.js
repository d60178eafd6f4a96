// What the form of every library holds: its fields, the countries to choose from, and a choice that nobody may touch.
export const fields = [
  { name: "title", label: "Display Title", type: "text" },
  { name: "clientId", label: "Client ID", type: "text" },
  { name: "clientSecret", label: "Client Secret", type: "password" },
  { name: "country", label: "Country", type: "choice" },
  { name: "division", label: "Division", type: "text" },
  { name: "zone", label: "Time zone", type: "choice" },
];

const countries =
  "at Austria|be Belgium|bg Bulgaria|hr Croatia|cz Czechia|dk Denmark|ee Estonia|fi Finland|fr France|de Germany|gr Greece|hu Hungary|ie Ireland|it Italy|lv Latvia|lt Lithuania|lu Luxembourg|nl Netherlands|no Norway|pl Poland|pt Portugal|ro Romania|sk Slovakia|si Slovenia|es Spain|se Sweden|ch Switzerland|ua Ukraine|uk United Kingdom";

const options = {
  country: countries.split("|").map((line) => ({ value: line.slice(0, 2), label: line.slice(3) })),
  zone: ["Amsterdam", "Brussels", "London"].map((label) => ({ value: label.toLowerCase(), label })),
};

export const optionsOf = (name) => options[name];
export const optionOf = (name, value) => options[name].find((option) => option.value === value) ?? null;

/** What stands in the form at first. */
export const first = {
  title: "",
  clientId: "",
  clientSecret: "",
  country: null,
  division: "",
  zone: "brussels",
};

/** Which of a library's choices the page shows: `select`, or `search` where it can be typed into. */
export const { variant } = globalThis;

export function tell(truth) {
  globalThis.truth = truth;
}
