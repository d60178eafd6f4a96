// Shows that the page and the loaded list disagree about an administration. It shows both, because only the user can
// know why.
import { useMemo } from "react";
import type { Administration } from "../utils/domain/administration.ts";
import type { AdministrationRows } from "../utils/domain/administration-list.ts";
import { plainWords } from "../utils/domain/countries.ts";
import type { Sentence } from "../utils/domain/sentences.ts";
import { Message } from "./Message.tsx";
import type { PanelProps } from "./props.ts";
import { sentenceText } from "./wording.ts";

/**
 * Returns the sentence with what the list says about the page's administration. Returns null when both agree, or when
 * one of the two says nothing.
 */
export function disagreement(here: Administration, list: AdministrationRows): Sentence | null {
  const listed = list.find(here.division);
  if (!listed) return { code: "pageDivisionNotListed", substitutions: [here.division] };
  const differs = (shown: string | undefined, known: string | undefined) =>
    shown !== undefined && known !== undefined && plainWords(shown) !== plainWords(known);
  return differs(here.name, listed.name) || differs(here.hid, listed.hid)
    ? { code: "pageNameDiffers", substitutions: [here.division, listed.name ?? "", listed.hid ?? ""] }
    : null;
}

interface Props extends Pick<PanelProps, "view" | "text" | "administrations"> {
  /** The administration that the page in the tab shows. */
  here: Administration;
}

/** Draws the sentence. Draws nothing without a whole list of the page's country. */
export function PageAgainstList({ here, view, text, administrations }: Props) {
  const { page, administrations: about } = view;
  const said = useMemo(
    () =>
      administrations?.whole && about && about.country === page.country
        ? disagreement(here, administrations)
        : null,
    [here, administrations, about, page.country],
  );
  return said && <Message>{sentenceText(text, said)}</Message>;
}
