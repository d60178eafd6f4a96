// One picture: a bar with the site's name, the page below it, and the side panel beside or the popup over it.

/** What the stores ask for. */
export const size = { width: 1280, height: 800 };

const bar = 40;
const panelWidth = 400;

/** How large the page and the side panel are in the picture; a popup is as large as it is. */
export const parts = {
  page: { panel: size.width - panelWidth, popup: size.width },
  panel: panelWidth,
  height: size.height - bar,
};

const image = (picture: Buffer): string => `<img src="data:image/png;base64,${picture.toString("base64")}">`;

export interface Sheet {
  kind: "panel" | "popup";
  address: string;
  page: Buffer;
  beside: Buffer;
}

/** The HTML of the picture; everything in it is by the sandbox or the extension. */
export function sheetOf({ kind, address, page, beside }: Sheet): string {
  return `<!doctype html><style>
    body { margin: 0; width: ${size.width}px; height: ${size.height}px; overflow: hidden; background: #fff; position: relative }
    header { height: ${bar}px; box-sizing: border-box; padding: 6px 12px; background: #dfe3e8; font: 14px/28px system-ui, sans-serif; color: #1b232d }
    header span { display: block; width: 420px; padding: 0 14px; border-radius: 14px; background: #fff }
    main { display: flex; height: ${size.height - bar}px; align-items: flex-start }
    .page { flex: 1; overflow: hidden }
    .beside { flex: none; overflow: hidden; height: 100% }
    .panel { box-sizing: border-box; border-left: 1px solid #b8c0ca }
    .popup { position: absolute; top: ${bar + 4}px; right: 24px; height: auto; border-radius: 10px; box-shadow: 0 6px 28px rgb(0 0 0 / 35%) }
    img { display: block }
  </style><header><span>${address}</span></header>
  <main><div class="page">${image(page)}</div><div class="beside ${kind}">${image(beside)}</div></main>`;
}
