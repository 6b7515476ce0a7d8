import { FACETS, type Facet, type FacetChoice, LIST_ORDERS, type LibraryQuery, RECORD_KINDS } from "./types.ts";

/** What the library page shows. Its address is the part behind «#», so that back, forward and bookmarks work. */
export type LibraryRoute =
  | { readonly view: "list"; readonly query: LibraryQuery }
  /** `version` of the clipping that is shown; null: the latest. */
  | { readonly view: "article"; readonly id: string; readonly version: number | null }
  | { readonly view: "stories" }
  | { readonly view: "entities" }
  | { readonly view: "entity"; readonly id: string }
  | { readonly view: "plots" }
  | { readonly view: "projects" }
  | { readonly view: "import" }
  /** The article with the question how to export it: other pages of the extension lead here. */
  | { readonly view: "export"; readonly id: string };

export const EVERYTHING: LibraryQuery = { kind: "article", text: "", chosen: [], order: "best" };
const HOME: LibraryRoute = { view: "list", query: EVERYTHING };

/** The address of a route: «#/article?id=…». */
export function addressOf(route: LibraryRoute): string {
  const params: [name: string, value: string][] = [];
  if (route.view === "list") {
    const { kind, text, chosen, order } = route.query;
    if (kind !== EVERYTHING.kind) params.push(["kind", kind]);
    if (text !== "") params.push(["q", text]);
    for (const { facet, value } of chosen) params.push([facet, value]);
    if (order !== EVERYTHING.order) params.push(["order", order]);
  } else if ("id" in route) {
    params.push(["id", route.id]);
    if (route.view === "article" && route.version !== null) params.push(["version", String(route.version)]);
  }
  // Half a surrogate pair has no form in an address.
  const query = params.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join("&");
  return `#/${route.view}${query === "" ? "" : `?${query}`}`;
}

/** The route of an address; what cannot be read falls back to its default, an unknown view to the list of everything. */
export function readRoute(address: string): LibraryRoute {
  const [path = "", search = ""] = address.replace(/^#?\/?/u, "").split(/\?(.*)/su);
  const params = readParams(search);
  const id = params.find(([name]) => name === "id")?.[1];
  switch (path) {
    case "list":
      return { view: "list", query: readQuery(params) };
    case "article":
      return id ? { view: "article", id, version: readVersion(params) } : HOME;
    case "export":
      return id ? { view: "export", id } : HOME;
    case "entity":
      return id ? { view: "entity", id } : { view: "entities" };
    case "stories":
    case "entities":
    case "plots":
    case "projects":
    case "import":
      return { view: path };
    default:
      return HOME;
  }
}

type Params = readonly (readonly [name: string, value: string])[];

function readParams(search: string): Params {
  return search.split("&").map((pair) => {
    const [name = "", value = ""] = pair.split(/=(.*)/su);
    return [name, decode(value)];
  });
}

/** As it is when it is no percent-encoded text. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function readQuery(params: Params): LibraryQuery {
  const first = (name: string) => params.find((param) => param[0] === name)?.[1];
  const chosen: FacetChoice[] = [];
  for (const [key, value] of params)
    if (FACETS.includes(key as Facet) && value !== "") chosen.push({ facet: key as Facet, value });
  return {
    kind: RECORD_KINDS.find((kind) => kind === first("kind")) ?? EVERYTHING.kind,
    text: first("q") ?? "",
    chosen,
    order: LIST_ORDERS.find((order) => order === first("order")) ?? EVERYTHING.order,
  };
}

function readVersion(params: Params): number | null {
  const text = params.find(([name]) => name === "version")?.[1];
  return text !== undefined && /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : null;
}
