// There is one fill at a time: a new one, or an undo, ends what the last one still watched over.

let current: AbortController | undefined;

/** Ends the fill before, if it is still watching, and answers the controller of the new one. */
export function beginFill(): AbortController {
  current?.abort();
  return (current = new AbortController());
}

/** Ends the fill before; answers the controller of the undo that follows. */
export const endFill = beginFill;
