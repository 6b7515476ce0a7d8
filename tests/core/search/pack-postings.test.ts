import fc from "fast-check";
import { expect, it } from "vitest";
import { runToEnd } from "../../../utils/core/search/pack-block.ts";
import { addPosting, createPostings, packPostings, readPostings } from "../../../utils/core/search/pack-postings.ts";

const ROWS = 70_000;
const PRESENT = 64;
const TERMS = 4;
const posting = fc.record({
  term: fc.nat({ max: TERMS - 1 }),
  row: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: ROWS - 1 })),
  mask: fc.oneof(fc.constantFrom(0, 1, 2, 32), fc.nat({ max: 63 })),
});

it("gives back for each term its rows with their fields, however far apart they are", () => {
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 60 }), (all) => {
      const sorted = all.toSorted((a, b) => a.row - b.row);
      const postings = createPostings();
      const expected = Array.from({ length: TERMS }, () => new Uint8Array(ROWS));
      for (const { term, row, mask } of sorted) {
        addPosting(postings, term, row, mask);
        expected[term]![row]! |= mask | PRESENT;
      }
      const { postings: bytes, postingEnds } = runToEnd(packPostings(postings, TERMS));
      for (let term = 0; term < TERMS; term++) {
        const masks = new Uint8Array(ROWS);
        readPostings(bytes, term === 0 ? 0 : postingEnds[term - 1]!, postingEnds[term]!, masks, PRESENT);
        expect(masks.every((mask, row) => mask === expected[term]![row])).toBe(true);
      }
    }),
  );
});
