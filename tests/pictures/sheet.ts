// Composes one picture: a bar with the site's name, the page below it, and the side panel beside it or the popup above
// it.

/** The size in pixels that the stores ask for. */
export const size = { width: 1280, height: 800 };

const bar = 40;
const panelWidth = 400;

/** The sizes of the page and of the side panel in the picture, in pixels. A popup keeps its own size. */
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

/** Returns the HTML of the picture. Escapes nothing, because all content comes from the sandbox or the extension. */
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
