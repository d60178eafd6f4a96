// Forms with hidden words in the markup and with words from style sheets. A label is the text on the screen.
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";
import { form, input, labels, page, script, swapped } from "../form-html.ts";
import type { FormRow } from "../form-row.ts";

const each = (piece: (name: FieldName) => string) => fieldNames.map(piece).join("");
const css = (rules: string) => `<style>${rules}</style>`;

/** Returns fields whose visible label comes from an attribute. The hidden labels of the two credentials are swapped. */
const drawnFrom = (rules: string, around = "field") =>
  css(rules) +
  each(
    (name) =>
      `<div class="${around}"><label d="${labels[name]}">${labels[swapped[name]]}</label>${input(name)}</div>`,
  );

/**
 * Returns the form with one more line. The line says "Client Secret", but nobody can see it. The visible label is
 * "Portal password".
 */
const unseen = (line: string, more = "") =>
  page(
    `${more}<style>.u,.u *{margin:0}</style>${form({}, { clientSecret: `${line}<b>Portal password</b>` })}`,
  );
const refused = { kind: "none" } as const;
const secret = "Client Secret";
const inShadow = (html: string) =>
  `<my-form></my-form>${script(`const root = document.querySelector("my-form").attachShadow({ mode: "closed" }); root.innerHTML = ${JSON.stringify(html)}; globalThis.truth = () => Object.fromEntries([...root.querySelectorAll("[data-is]")].map((one) => [one.dataset.is, one.value]));`)}`;

/** Lines with the text "Client Secret" in the markup and no visible text. */
const unseenLines: Readonly<Record<string, string>> = {
  "white on white": `<span style="color:#fff">${secret}</span><br>`,
  "nearly white on white": `<span style="color:#fbfcfd">${secret}</span><br>`,
  "white in other words": `<span style="color:oklch(1 0 0)">${secret}</span><br>`,
  "dark on a dark page of its own": `<span style="display:block;background:#222;color:#242424">${secret}</span>`,
  "white on a gradient from white to white": `<span style="display:block;background:linear-gradient(#fff,#fff);color:#fff">${secret}</span>`,
  "drawn off its dark box": `<span style="display:block;background:#000;color:#fff;height:2px;line-height:50px;width:90px">${secret}</span>`,
  "a transparent colour": `<span style="color:transparent">${secret}</span><br>`,
  "a transparent fill": `<span style="-webkit-text-fill-color:transparent">${secret}</span><br>`,
  "hardly any colour": `<span style="color:rgb(0 0 0 / 3%)">${secret}</span><br>`,
  "opacity of two ancestors": `<span style="opacity:.2"><i style="opacity:.2">${secret}</i></span><br>`,
  "a filter": `<span style="display:block;filter:opacity(2%)">${secret}</span>`,
  blurred: `<span style="display:block;filter:blur(9px)">${secret}</span>`,
  "a mask": `<span style="display:block;mask-image:linear-gradient(transparent,transparent)">${secret}</span>`,
  "a blend": `<span style="display:block;color:#000;mix-blend-mode:lighten">${secret}</span>`,
  "clip-path, all": `<span style="clip-path:inset(100%);display:inline-block">${secret}</span> `,
  "clip-path, one side": `<span style="clip-path:inset(0 100% 0 0);display:inline-block">${secret}</span> `,
  "clip-path, an ellipse": `<span style="clip-path:ellipse(0 0);display:inline-block">${secret}</span> `,
  "a clip of one line": `<span style="position:absolute;clip:rect(0 200px 1px 0)">${secret}</span>`,
  "a hundredth of its size": `<span style="display:inline-block;transform:scale(.02)">${secret}</span> `,
  "no width": `<span style="display:inline-block;transform:scaleX(.01)">${secret}</span> `,
  "letters on one heap": `<span style="letter-spacing:-1em">${secret}</span><br>`,
  "no size of type": `<span style="font-size:0">${secret}</span> `,
  "type of one pixel": `<span style="font-size:1px">${secret}</span> `,
  "content-visibility": `<span style="display:block;content-visibility:hidden;height:4px">${secret}</span>`,
  "text-indent": `<span style="display:block;overflow:hidden;text-indent:-999px;height:16px">${secret}</span>`,
  "text-indent to where nothing scrolls": `<span style="display:block;overflow:auto;text-indent:-999px;height:20px;white-space:nowrap">${secret}</span>`,
  "pushed out of its box": `<span style="display:block;overflow:hidden;height:16px;width:200px"><i style="display:block;margin-top:-40px">${secret}</i></span>`,
  "below the edge of its box": `<span style="display:block;overflow:clip;height:3px;width:200px">${secret}</span>`,
  "drawn as dots": `<span style="-webkit-text-security:disc">${secret}</span><br>`,
};

export const drawnRows: readonly FormRow[] = [
  {
    name: "labels without size, others drawn behind them",
    page: page(drawnFrom(".field label{font-size:0}.field label::after{content:attr(d);font-size:14px}")),
  },
  {
    name: "labels drawn over by others",
    page: page(
      drawnFrom(
        ".field{position:relative}.field label::after{content:attr(d);position:absolute;left:0;top:0;background:#fff;width:220px}",
      ),
    ),
  },
  {
    name: "labels drawn over by others that their wrappers draw",
    page: page(
      css(
        ".field{position:relative}.field::before{content:attr(d);position:absolute;left:0;top:0;background:#fff;width:220px}",
      ) +
        each(
          (name) =>
            `<div class=field d="${labels[name]}"><label for="x-${name}">${labels[swapped[name]]}</label>${input(name, `id="x-${name}"`)}</div>`,
        ),
    ),
  },
  {
    name: "labels in white, others drawn before them, in a closed shadow root",
    page: page(
      inShadow(
        drawnFrom("label{color:#fff;display:block}label::before{content:attr(d);color:#222;display:block}"),
      ),
    ),
  },
  {
    name: "labels without size in a table, others drawn by their cells",
    page: page(
      css("td.l{font-size:0}td.l::before{content:attr(d);font-size:14px}") +
        `<table>${each((name) => `<tr><td class=l d="${labels[name]}">${labels[swapped[name]]}</td><td>${input(name)}</td></tr>`)}</table>`,
    ),
  },
  {
    name: "floating labels without size, others drawn in them",
    page: page(
      css(
        ".field{position:relative;padding-top:14px}.field label{position:absolute;top:0;left:4px;font-size:0}.field label::after{content:attr(d);font-size:11px}",
      ) +
        each(
          (name) =>
            `<div class=field>${input(name, `id="x-${name}"`)}<label for="x-${name}" d="${labels[name]}">${labels[swapped[name]]}</label></div>`,
        ),
    ),
  },
  {
    name: "labels drawn by style sheets alone, beside a heading that names them",
    page: page(
      css("label::before{content:attr(d)}") +
        "<p>Client ID and Client Secret of your app</p>" +
        each((name) => `<div class=field><label d="${labels[name]}"></label>${input(name)}</div>`),
    ),
  },
  {
    name: "cells that draw their own heading, beside a heading that names them",
    page: page(
      css("td{display:block}td::before{content:attr(data-label);display:block}") +
        "<p>Client ID and Client Secret of your app</p>" +
        `<table><tr>${each((name) => `<td data-label="${labels[name]}">${input(name)}</td>`)}</tr></table>`,
    ),
  },
  ...Object.entries({
    "a word before it": ['label::before{content:"Portal "}', ""],
    "words after it": ['label::after{content:" of the webhook"}', ""],
    "words in several pieces": ['label::after{content:" of " attr(class) " " counter(x)}', ""],
    "words that a part of it draws": ['label b::before{content:"Portal "}', "b"],
    "words over it that let it shine through": [
      'label{position:relative}label::after{content:"Portal password";position:absolute;left:0;top:0}',
      "",
    ],
    "an empty cover": [
      'label{position:relative}label::after{content:"";position:absolute;inset:0;background:#fff}',
      "",
    ],
    "a mark of its list": ['label{display:list-item;list-style:"Portal " inside}', ""],
  }).map(([how, [rules, tag]]): FormRow => {
    const own = rules!.replaceAll("label", "label.x");
    const text = tag ? `<${tag}>${secret}</${tag}>` : secret;
    return {
      name: `a label that is drawn as something else: ${how}`,
      page: page(css(own) + form().replace(`<label>${secret}`, `<label class=x>${text}`)),
      ...refused,
    };
  }),
  ...Object.entries(unseenLines).map(([how, line]): FormRow => ({
    name: `a name that nobody can see in a label: ${how}`,
    page: unseen(line),
    ...refused,
  })),
  {
    name: "a name that nobody can see in a label, in a closed shadow root",
    page: page(
      inShadow(
        css("label{display:block}.u{color:#fff}") +
          form({}, { clientSecret: `<span class=u>${secret}</span><br><b>Portal password</b>` }),
      ),
    ),
    ...refused,
  },
  {
    name: "a name that nobody can see above a label",
    page: page(
      form().replace(
        `<label>${secret}</label>`,
        `<div style="color:#fff">${secret}</div><label>Portal password</label>`,
      ),
    ),
    ...refused,
  },
  {
    name: "a label for it in white, another one drawn beside it",
    page: page(
      form().replace(
        /<label>Client Secret<\/label><input/,
        `<label for=s style="color:#fff">${secret}</label><b>Portal password</b><input id=s`,
      ),
    ),
    ...refused,
  },
  {
    name: "a placeholder that nobody can see",
    page: page(
      css("::placeholder{color:transparent}") +
        form().replace(
          /<label>Client Secret<\/label><input/,
          `<label>Portal password</label><input placeholder="${secret}"`,
        ),
    ),
    ...refused,
  },
  ...Object.entries({
    "a star and a colon behind each label": 'label::after{content:" *:";color:red}',
    "the word required behind each label": 'label::after{content:" (required)";color:gray}',
    "a sign from a font of icons": 'label::before{content:"\\e88e";font-family:icons}',
    "the name of a sign": 'label::before{content:"info_outline";font-family:"Material Icons"}',
    "numbers that are counted": 'label{counter-increment:x}label::before{content:counter(x) ". "}',
    "a tip that is shown later":
      'label{position:relative}label::after{content:"What is this for?";position:absolute;top:0;left:0;opacity:0}',
    "an empty decoration over it":
      'label{position:relative}label::after{content:"";position:absolute;inset:0;border-bottom:2px solid}',
    "an empty ground below it":
      'label{position:relative;z-index:0}label::before{content:"";position:absolute;inset:0;background:#fff;z-index:-1}',
    "white on a dark page": "html{background:#111}body,label{color:#fff}",
    "white on a dark page of the browser": ":root{color-scheme:dark}label{color:#fff}",
    "white in a dark box of the page": ".app{background:#1b1b1b;color:#eee;padding:8px}",
    "white over a gradient": ".app{background:linear-gradient(90deg,#036,#609);color:#fff}",
    "white over a picture":
      ".app{background:url(data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==);color:#fff}",
    "type filled by a gradient":
      "label{background:linear-gradient(90deg,#036,#609);-webkit-background-clip:text;color:transparent}",
    "small labels": "label{font-size:9px;line-height:10px}",
    "pale grey labels": "label{color:#bbb}",
    "half as strong": ".app{opacity:.5}label{opacity:.6}",
    "in a box that scrolls": ".app{height:170px;overflow:auto}",
    "cut short by dots": "label{width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}",
    "turned into grey": "label{filter:grayscale(1)}",
    "a page turned dark by a filter": "html{filter:invert(1) hue-rotate(180deg)}",
  }).map(([how, rules]): FormRow => ({
    name: `as ever: ${how}`,
    page: page(css(rules) + form()),
  })),
  {
    name: "as ever: a hint for screen readers in each label",
    page: page(
      form(
        {},
        Object.fromEntries(
          fieldNames.map((name) => [
            name,
            `${labels[name]}<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">opens nothing</span>`,
          ]),
        ),
      ),
    ),
  },
  {
    name: "as ever: dark floating labels on white boxes of a dark page",
    page: page(
      css(
        "body{background:#222}.field{position:relative}.field label{position:absolute;left:6px;top:5px;color:#222}input{background:#fff}",
      ) +
        each(
          (name) =>
            `<div class=field>${input(name, `id="x-${name}"`)}<label for="x-${name}">${labels[name]}</label></div>`,
        ),
    ),
  },
];
