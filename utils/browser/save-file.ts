// Saves a text as a file in the user's downloads. It clicks a link on our own page, so it needs no permission.

/**
 * Saves a text under this file name. Call it in a click. The browser asks where to save, or saves at once, as the user
 * set it.
 */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // By then the download has its own copy of the file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
