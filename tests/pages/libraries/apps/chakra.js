import {
  ChakraProvider,
  createListCollection,
  defaultSystem,
  Field,
  Input,
  Portal,
  Select,
} from "@chakra-ui/react";
import { createElement as h, useMemo } from "react";
import { reactForm } from "../react-form.js";

function Choice({ label, value, set, options }) {
  const collection = useMemo(() => createListCollection({ items: options }), [options]);
  return h(
    Select.Root,
    { collection, value: value ? [value] : [], onValueChange: (chosen) => set(chosen.value[0] ?? null) },
    h(Select.HiddenSelect),
    h(Select.Label, null, label),
    h(
      Select.Control,
      null,
      h(Select.Trigger, null, h(Select.ValueText, { placeholder: "Choose" })),
      h(Select.IndicatorGroup, null, h(Select.Indicator)),
    ),
    h(
      Portal,
      null,
      h(
        Select.Positioner,
        null,
        h(
          Select.Content,
          null,
          options.map((item) =>
            h(Select.Item, { item, key: item.value }, item.label, h(Select.ItemIndicator)),
          ),
        ),
      ),
    ),
  );
}

reactForm({
  around: (inner) => h(ChakraProvider, { value: defaultSystem }, inner),
  text: ({ label, type, value, set }) =>
    h(
      Field.Root,
      { required: true },
      h(Field.Label, null, label, h(Field.RequiredIndicator)),
      h(Input, { type, value, onChange: (event) => set(event.target.value) }),
    ),
  choice: Choice,
});
