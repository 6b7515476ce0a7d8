import type { FileProblem, RowProblem } from "../../../utils/core/exchange/term-rows.ts";
import {
  LONGEST_NAME,
  MOST_TERMS,
  NAME_LANGUAGES,
  OWN_COLOURS,
  OWN_SIGNALS,
} from "../../../utils/core/lexicon/own-terms.ts";
import { CATEGORIES } from "../../../utils/core/lexicon/types.ts";
import type { UiTranslator } from "../../shared/messages.ts";

/** A problem's value can be any text of a file: enough of it to be recognised. */
const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text);

/** Why a term or a row of a file is refused, in a sentence. `nameOf` names the term that is in the way. */
export function describeProblem(problem: RowProblem, t: UiTranslator["t"], nameOf: (id: string) => string): string {
  switch (problem.kind) {
    case "no-name":
    case "quotes":
      return t(`lexicon.problems.${problem.kind}`);
    case "limit":
      return t("lexicon.problems.limit", { most: MOST_TERMS });
    case "too-long":
      return t("lexicon.problems.too-long", { name: cut(problem.name), most: LONGEST_NAME });
    case "no-word":
    case "never":
    case "one-letter":
    case "function-word":
      return t(`lexicon.problems.${problem.kind}`, { name: cut(problem.name) });
    case "taken":
      return t("lexicon.problems.taken", { name: cut(problem.name), other: cut(nameOf(problem.by)) });
    case "cells":
      return t("lexicon.problems.cells", { found: problem.found, wanted: problem.wanted });
    case "id":
    case "shape":
      return t(`lexicon.problems.${problem.kind}`, { value: cut(problem.value) });
    case "category":
      return t("lexicon.problems.category", { value: cut(problem.value), choices: CATEGORIES.join(", ") });
    case "signal":
      return t("lexicon.problems.signal", { value: cut(problem.value), choices: OWN_SIGNALS.join(", ") });
    case "colour":
      return t("lexicon.problems.colour", { value: cut(problem.value), choices: OWN_COLOURS.join(", ") });
    case "repeated":
      return t("lexicon.problems.repeated", { other: problem.other });
  }
}

/** Why a whole file is refused, in a sentence or two. */
export function describeFileProblem(problem: FileProblem, t: UiTranslator["t"]): string {
  switch (problem.kind) {
    case "column":
      return t("lexicon.fileProblems.column", {
        value: cut(problem.value),
        columns: ["id", ...NAME_LANGUAGES, "category", "signal", "colour"].join(", "),
      });
    case "no-column":
    case "json":
      return t(`lexicon.fileProblems.${problem.kind}`, { value: cut(problem.value) });
    default:
      return t(`lexicon.fileProblems.${problem.kind}`);
  }
}
