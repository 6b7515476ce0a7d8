/**
 * Reads a property of a node as the DOM defines it. On a form and on the document, named controls and images hide
 * built-in properties (HTML: LegacyOverrideBuiltIns): `<form><input name="nextSibling">` sends a walk in circles, and
 * `<input name="id">` is common without any ill will. Content scripts see these names too.
 */
export function native<T extends object, K extends keyof T>(object: T, name: K): T[K] {
  // In a browser a node has none of these as a property of its own unless a name hides it.
  if (!Object.hasOwn(object, name)) return object[name];
  for (let proto = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const property = Object.getOwnPropertyDescriptor(proto, name);
    if (property) return property.get ? property.get.call(object) : property.value;
  }
  return object[name];
}

export function parentOf(node: Node): Element | null {
  return native(node, "parentElement");
}

/** Whether `inner` is `outer` or stands inside it. */
export function holds(outer: Element, inner: Node): boolean {
  return native(outer, "contains").call(outer, inner);
}

export function attributeOf(element: Element, name: string): string | null {
  return native(element, "getAttribute").call(element, name);
}

/** Class and id in one string, as name rules read them. */
export function nameOf(element: Element): string {
  return `${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`;
}

/**
 * Elements inside `scope` that a selector matches, in document order; none for an absent selector or one that this engine
 * does not know: selectors of the site table are data from outside, and a bad one must not cost the reader the page.
 */
export function selectAll(scope: Element, selector: string | undefined): Element[] {
  if (!selector) return [];
  try {
    return [...native(scope, "querySelectorAll").call(scope, selector)];
  } catch {
    return [];
  }
}

/** Walks the text nodes inside `root`; the traversal is the browser's own, so that no name can hide a way from it. */
export function textWalker(root: Element): TreeWalker {
  const SHOW_TEXT = 4;
  return walk(root, SHOW_TEXT);
}

/** Walks the elements inside `root`. */
export function elementWalker(root: Element): TreeWalker {
  const SHOW_ELEMENT = 1;
  return walk(root, SHOW_ELEMENT);
}

function walk(root: Element, whatToShow: number): TreeWalker {
  const document = root.ownerDocument;
  return native(document, "createTreeWalker").call(document, root, whatToShow);
}
