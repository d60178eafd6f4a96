// Why something could not be kept. Thrown inside the keeper only, so that nothing after a failed write is done;
// its door makes a code of it.

export class NotSaved extends Error {
  /** `not-saved`: the browser refused, its room is used up. `storage-newer`: a newer version of the extension wrote it. */
  readonly code: "not-saved" | "storage-newer";

  constructor(code: "not-saved" | "storage-newer") {
    super(code);
    this.code = code;
  }
}
