import type { ChainFault } from "../../utils/core/clippings/chain-fault.ts";

/** Where in a file the entries of the lists stand that were checked, as a programmer would find them. */
export interface FaultPlaces {
  readonly clipping: (index: number) => string;
  readonly head: (index: number) => string;
}

/** A fault as one line: where, what, and what it means. */
export function describeFault(fault: ChainFault, places: FaultPlaces): string {
  const entry = places.clipping;
  switch (fault.kind) {
    case "notAClipping":
      return `${entry(fault.index)}: not a clipping (${clean(fault.reason)}).`;
    case "wrongAlgorithm":
      return `${entry(fault.index)}: sealed by ${quote(fault.algorithm)}; this version checks SHA-256.`;
    case "changedContent":
      return `${entry(fault.index)}, ${place(fault)}: changed since it was sealed.`;
    case "brokenLink":
      return `${entry(fault.index)}, ${place(fault)}: broken link, it was not sealed behind the clipping before it.`;
    case "duplicatedNumber":
      return `${entry(fault.index)}, ${place(fault)}: duplicated number, ${entry(fault.firstIndex)} has it, too.`;
    case "outOfOrder":
      return `${entry(fault.index)}, ${place(fault)}: out of order, it stands behind a later one.`;
    case "missing":
      return `chain ${quote(fault.chain)}: missing before number ${fault.before}: ${span(fault)}.`;
    case "missingAtEnd":
      return `chain ${quote(fault.chain)}: missing at its end: ${span(fault)}.`;
    case "beyondHead":
      return `chain ${quote(fault.chain)}: its head does not know of ${span(fault)}.`;
    case "headDiffers":
      return `${place(fault)}: the chain's head names seal ${fault.expected ?? "none"}, the clipping has ${fault.found ?? "none"}.`;
    case "headMissing":
      return `chain ${quote(fault.chain)}: no head in the file, so that clippings removed from its end would not show.`;
    case "duplicatedHead":
      return `${places.head(fault.index)}: a second head of chain ${quote(fault.chain)}.`;
    case "notAHead":
      return `${places.head(fault.index)}: not a chain head (${clean(fault.reason)}).`;
  }
}

const place = ({ chain, number }: { chain: string; number: number }) => `chain ${quote(chain)} number ${number}`;
const span = ({ from, to }: { from: number; to: number }) =>
  from === to ? `number ${from}` : `numbers ${from} to ${to}`;

/** Text of a file in quotation marks, fit for a terminal. */
export function quote(text: string): string {
  return `"${clean(text)}"`;
}

const LONGEST = 120;

/** A file may hold what moves the cursor, turns the line round or fills the screen. */
function clean(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
}
