// Every component library with the ways its choice comes. To add one: a file in `apps/` and a row.

export interface LibraryRow {
  /** The package's name. */
  library: string;
  /** Its file in `apps/`. */
  app: string;
  /** `search`: the choice can be typed into; `select`: it cannot. */
  variants: readonly ("select" | "search")[];
}

const both = ["select", "search"] as const;

export const libraryRows: readonly LibraryRow[] = [
  { library: "vue-multiselect", app: "vue-multiselect", variants: both },
  { library: "element-plus", app: "element-plus", variants: both },
  { library: "naive-ui", app: "naive-ui", variants: both },
  { library: "primevue", app: "primevue", variants: both },
  { library: "quasar", app: "quasar", variants: both },
  { library: "vuetify", app: "vuetify", variants: both },
  { library: "@headlessui/vue", app: "headlessui-vue", variants: both },
  { library: "vue-select", app: "vue-select", variants: both },
  { library: "react-select", app: "react-select", variants: both },
  { library: "@mui/material", app: "mui", variants: both },
  { library: "antd", app: "antd", variants: both },
  { library: "@mantine/core", app: "mantine", variants: both },
  { library: "react-aria-components", app: "react-aria", variants: both },
  { library: "@headlessui/react", app: "headlessui-react", variants: both },
  { library: "downshift", app: "downshift", variants: both },
  { library: "@radix-ui/react-select", app: "radix", variants: ["select"] },
  { library: "@chakra-ui/react", app: "chakra", variants: ["select"] },
  { library: "@ark-ui/react", app: "ark", variants: both },
  { library: "@angular/material", app: "angular-material", variants: both },
  { library: "@shoelace-style/shoelace", app: "shoelace", variants: ["select"] },
  { library: "choices.js", app: "choices", variants: both },
  { library: "tom-select", app: "tom-select", variants: both },
  { library: "slim-select", app: "slim-select", variants: both },
  { library: "select2", app: "select2", variants: both },
];

/** Each fifth library: the others differ from it in looks more than in how a choice is made. */
export const oftenTried: ReadonlySet<string> = new Set(
  libraryRows.filter((_, place) => place % 5 === 0).map(({ app }) => app),
);
