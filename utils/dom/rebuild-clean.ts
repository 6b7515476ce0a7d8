/** What a clean copy may hold, each with the attributes it may have besides lang and dir. */
export const CLEAN_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  article: [],
  p: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  blockquote: [],
  ul: [],
  ol: ["start"],
  li: [],
  a: ["href"],
  em: [],
  strong: [],
  b: [],
  i: [],
  figure: [],
  figcaption: [],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  th: ["colspan", "rowspan"],
  td: ["colspan", "rowspan"],
  br: [],
  time: ["datetime"],
};

/** What an attribute's value must be; href is resolved apart. */
const VALUES: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/iu,
  dir: /^(?:rtl|ltr|auto)$/iu,
  start: /^-?\d{1,6}$/u,
  colspan: /^\d{1,3}$/u,
  rowspan: /^\d{1,3}$/u,
  datetime: /^[\d:.TZ+\- PWMDHSY]{1,40}$/u,
};

/** Dropped with all that is in them; what is in any other unknown element stays. */
const DROPPED = new Set(
  "script style noscript template iframe frame frameset noframes object embed applet audio video canvas svg math form input button select textarea option datalist dialog head title meta link base portal map".split(
    " ",
  ),
);
const BLOCK = new Set(
  "address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table ul".split(
    " ",
  ),
);
/** What some elements outside the list become. */
const RENAMED: Readonly<Record<string, string>> = {
  h5: "h4",
  h6: "h4",
  pre: "p",
  address: "p",
  summary: "p",
  dt: "p",
  dd: "p",
};
/** Deeper nesting is flattened to its text: parsers and printers of HTML have limits of their own. */
const DEEPEST = 60;

interface Place {
  readonly to: HTMLElement;
  readonly base: string;
  readonly depth: number;
  /** Links of images within a link, which cannot stand in it; null outside of one. */
  readonly images: HTMLElement[] | null;
}

/**
 * Builds an article anew out of what is known to be harmless. Nothing is filtered: elements of CLEAN_ELEMENTS are created in a document
 * of their own, and only their text and the attributes named there, of the form VALUES wants, are carried over. The source is
 * not changed.
 */
export function rebuildClean(
  source: Node,
  { lang, dir, baseUrl }: { readonly lang: string; readonly dir: "rtl" | "ltr"; readonly baseUrl: string },
): HTMLElement {
  const article = document.implementation.createHTMLDocument("").createElement("article");
  if (VALUES.lang!.test(lang)) article.lang = lang;
  article.dir = dir;
  copyChildren(source, { to: article, base: baseUrl, depth: 0, images: null });
  return article;
}

function copyChildren(source: Node, place: Place): void {
  for (let child = source.firstChild; child !== null; child = child.nextSibling) copyNode(child, place);
}

function copyNode(node: Node, place: Place): void {
  if (node.nodeType === Node.TEXT_NODE) {
    place.to.append(node.nodeValue ?? "");
    return;
  }
  if (!isHtml(node)) return;
  const name = node.localName;
  if (DROPPED.has(name)) return;
  if (name === "img") {
    copyImage(node, place);
    return;
  }
  if (place.depth === DEEPEST) {
    place.to.append(node.textContent ?? "");
    return;
  }
  const kept = nameOf(node, place);
  if (kept === null) {
    copyChildren(node, { ...place, depth: place.depth + 1 });
    return;
  }
  const made = place.to.ownerDocument.createElement(kept);
  copyAttributes(node, made, place.base);
  if (kept !== "a") {
    copyChildren(node, { ...place, to: made, depth: place.depth + 1 });
    if (kept === "br" || hasContent(made)) place.to.append(made);
    return;
  }
  const images: HTMLElement[] = [];
  copyChildren(node, { ...place, to: made, depth: place.depth + 1, images });
  if (made.textContent?.trim()) place.to.append(made);
  place.to.append(...images);
}

/** What an element becomes; null: only what is in it stays. */
function nameOf(element: Element, { to, images }: Place): string | null {
  const name = element.localName;
  if (name === "a") return images === null && element.hasAttribute("href") ? "a" : null;
  if (name !== "article" && Object.hasOwn(CLEAN_ELEMENTS, name)) return name;
  if (Object.hasOwn(RENAMED, name)) return RENAMED[name]!;
  // A container of text alone is a paragraph; one of blocks is only their sum.
  const isText = BLOCK.has(name) && !["p", "h1", "h2", "h3", "h4", "a"].includes(to.localName);
  return isText && ![...element.children].some((child) => BLOCK.has(child.localName)) ? "p" : null;
}

function copyAttributes(from: Element, to: HTMLElement, base: string): void {
  for (const name of ["lang", "dir", ...CLEAN_ELEMENTS[to.localName]!]) {
    const value = from.getAttribute(name)?.trim();
    if (value === undefined) continue;
    if (name === "href") {
      const address = resolve(value, base);
      if (address !== null) to.setAttribute("href", address);
    } else if (VALUES[name]!.test(value)) to.setAttribute(name, value);
  }
}

/** An image becomes a link to its address with its alternative text, or, without one, its file's name. */
function copyImage(image: Element, { to, base, images }: Place): void {
  const alt = image.getAttribute("alt")?.replace(/\s+/gu, " ").trim() ?? "";
  const set = image.getAttribute("srcset")?.trim().split(/\s/u)[0]?.replace(/,$/u, "") ?? "";
  const address = resolve(image.getAttribute("src") ?? "", base) ?? resolve(set, base);
  if (address === null) {
    to.append(alt);
    return;
  }
  const link = to.ownerDocument.createElement("a");
  link.setAttribute("href", address);
  link.textContent = alt || fileOf(address);
  if (images === null) to.append(link);
  else images.push(link);
}

function fileOf(address: string): string {
  const { pathname, hostname } = new URL(address);
  const file = pathname.slice(pathname.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(file) || hostname;
  } catch {
    // Percent signs that encode no UTF-8 are shown as they stand.
    return file;
  }
}

/** An absolute http(s) address; null for any other, and for none. */
function resolve(value: string, base: string): string | null {
  if (value.trim() === "" || !URL.canParse(value, base)) return null;
  const { protocol, href } = new URL(value, base);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

function hasContent(element: HTMLElement): boolean {
  return element.childElementCount > 0 || (element.textContent ?? "").trim() !== "";
}

function isHtml(node: Node): node is HTMLElement {
  return node.nodeType === Node.ELEMENT_NODE && (node as Element).namespaceURI === "http://www.w3.org/1999/xhtml";
}
