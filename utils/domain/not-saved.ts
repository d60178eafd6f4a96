// Why something could not be kept. Thrown inside the background only, so that nothing after a failed write is done;
// its door makes a code of it.

export type NotSavedCode = "notSaved" | "storageNewer" | "notStorable";

export class NotSaved extends Error {
  /**
   * `notSaved`: the browser refused, its room is used up. `storageNewer`: a newer version of the extension wrote it.
   * `notStorable`: it could not have been read back.
   */
  readonly code: NotSavedCode;

  constructor(code: NotSavedCode) {
    super(code);
    this.code = code;
  }
}
