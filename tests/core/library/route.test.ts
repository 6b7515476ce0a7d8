/** To add a case, add a line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, EVERYTHING, type LibraryRoute, readRoute } from "../../../utils/core/library/route.ts";
import { FACETS, LIST_ORDERS, RECORD_KINDS } from "../../../utils/core/library/types.ts";

const list = (changes: Partial<typeof EVERYTHING> = {}): LibraryRoute => ({
  view: "list",
  query: { ...EVERYTHING, ...changes },
});

const ADDRESSES: readonly [name: string, address: string, route: LibraryRoute][] = [
  ["nothing", "", list()],
  ["the list", "#/list", list()],
  ["an unknown view", "#/nowhere?id=1", list()],
  ["an article without id", "#/article", list()],
  ["an entity without id", "#/entity?id=", { view: "entities" }],
  ["a version that is none", "#/article?id=a&version=-2", { view: "article", id: "a", version: null }],
  ["a version", "#/article?id=a&version=12", { view: "article", id: "a", version: 12 }],
  ["text that is not percent-encoded", "#/list?q=100%", list({ text: "100%" })],
  ["an unknown kind and order", "#/list?kind=x&order=y", list()],
  ["an empty choice", "#/list?tag=&label=relevant", list({ chosen: [{ facet: "label", value: "relevant" }] })],
];

describe("an address", () => {
  it.each(ADDRESSES)("with %s", (_name, address, route) => expect(readRoute(address)).toEqual(route));
});

const text = fc.string({
  unit: fc.constantFrom("ا", "ب", " ", "&", "=", "?", "#", "%", "+", "é", '"', "😀"),
  minLength: 1,
});
const routes: fc.Arbitrary<LibraryRoute> = fc.oneof(
  fc.record({
    view: fc.constant("list" as const),
    query: fc.record({
      kind: fc.constantFrom(...RECORD_KINDS),
      text,
      chosen: fc.array(fc.record({ facet: fc.constantFrom(...FACETS), value: text })),
      order: fc.constantFrom(...LIST_ORDERS),
    }),
  }),
  fc.record({
    view: fc.constant("article" as const),
    id: text,
    version: fc.option(fc.integer({ min: 1, max: 999_999 })),
  }),
  fc.record({ view: fc.constant("entity" as const), id: text }),
  fc.constantFrom("stories", "entities", "plots", "projects").map((view) => ({ view }) as LibraryRoute),
);

it("comes back from its address as it was", () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(readRoute(addressOf(route))).toEqual(route);
    }),
  );
});
