// Why something could not be kept. Thrown inside the keeper only, so that nothing after a failed write is done;
// its door makes a code of it.

export type NotSavedCode = "not-saved" | "storage-newer" | "not-storable";

export class NotSaved extends Error {
  /**
   * `not-saved`: the browser refused, its room is used up. `storage-newer`: a newer version of the extension wrote it.
   * `not-storable`: it could not have been read back.
   */
  readonly code: NotSavedCode;

  constructor(code: NotSavedCode) {
    super(code);
    this.code = code;
  }
}
