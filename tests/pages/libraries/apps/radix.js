import * as Select from "@radix-ui/react-select";
import { createElement as h } from "react";
import { plainText, reactForm } from "../react-form.js";

reactForm({
  text: plainText,
  choice: ({ label, value, set, options, id }) => [
    h("label", { key: 1, htmlFor: id, style: { display: "block" } }, label),
    h(
      Select.Root,
      { key: 2, value: value ?? "", onValueChange: set },
      h(Select.Trigger, { id }, h(Select.Value, { placeholder: "Choose" }), h(Select.Icon)),
      h(
        Select.Portal,
        null,
        h(
          Select.Content,
          { style: { background: "white" } },
          h(Select.ScrollUpButton, null, "▴"),
          h(
            Select.Viewport,
            null,
            options.map((option) =>
              h(
                Select.Item,
                { key: option.value, value: option.value },
                h(Select.ItemText, null, option.label),
              ),
            ),
          ),
          h(Select.ScrollDownButton, null, "▾"),
        ),
      ),
    ),
  ],
});
