// Says why something could not be stored. The error is thrown only inside the background, so that nothing after a
// failed write is done. The background's door turns it into a code.

/** Why a write failed. */
export type NotSavedCode = "notSaved" | "storageNewer" | "notStorable";

/** The error of a write that failed. */
export class NotSaved extends Error {
  /**
   * `notSaved`: the browser refused, because its room is used up. `storageNewer`: a newer version of the extension
   * wrote it. `notStorable`: it could not be read back.
   */
  readonly code: NotSavedCode;

  constructor(code: NotSavedCode) {
    super(code);
    this.code = code;
  }
}
