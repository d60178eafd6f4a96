// There is one fill at a time: a new one, or an undo, ends what the last one still watched over.

let current: AbortController | undefined;

/** Ends the fill before, if it is still watching, and answers the controller of the new one. */
export function beginFill(): AbortController {
  endFill();
  return (current = new AbortController());
}

export function endFill(): void {
  current?.abort();
  current = undefined;
}
