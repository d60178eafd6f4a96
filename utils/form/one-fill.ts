// Allows one fill or undo at a time: the next one ends the one before.

let current: AbortController | undefined;

/** Ends the previous fill if it still watches its form. Returns the controller of the fill or undo that begins. */
export function beginFill(): AbortController {
  current?.abort();
  return (current = new AbortController());
}
