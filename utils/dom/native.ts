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

// The ways used most, each with its name written out: an engine reads a property by a name it knows ahead much faster.

export function parentOf(node: Node): Element | null {
  return Object.hasOwn(node, "parentElement") ? native(node, "parentElement") : node.parentElement;
}

export function firstChildOf(node: Node): Node | null {
  return Object.hasOwn(node, "firstChild") ? native(node, "firstChild") : node.firstChild;
}

export function nextSiblingOf(node: Node): Node | null {
  return Object.hasOwn(node, "nextSibling") ? native(node, "nextSibling") : node.nextSibling;
}

/** The next element in document order inside `scope`, `element`'s own children only when `inside`; null: none is left. */
export function elementAfter(element: Element, scope: Element, inside: boolean): Element | null {
  const child = inside ? firstElementIn(element) : null;
  if (child) return child;
  for (let at: Element | null = element; at && at !== scope; at = parentOf(at)) {
    const next = Object.hasOwn(at, "nextElementSibling") ? native(at, "nextElementSibling") : at.nextElementSibling;
    if (next) return next;
  }
  return null;
}

function firstElementIn(element: Element): Element | null {
  return Object.hasOwn(element, "firstElementChild") ? native(element, "firstElementChild") : element.firstElementChild;
}

/** Whether `inner` is `outer` or stands inside it. */
export function holds(outer: Element, inner: Node): boolean {
  return Object.hasOwn(outer, "contains") ? native(outer, "contains").call(outer, inner) : outer.contains(inner);
}

export function attributeOf(element: Element, name: string): string | null {
  return Object.hasOwn(element, "getAttribute")
    ? native(element, "getAttribute").call(element, name)
    : element.getAttribute(name);
}

/** Names of its attributes; one question for all of them costs less than one for each that may be there. */
export function attributeNamesOf(element: Element): readonly string[] {
  return Object.hasOwn(element, "getAttributeNames")
    ? native(element, "getAttributeNames").call(element)
    : element.getAttributeNames();
}

export function hasAttributes(element: Element): boolean {
  return Object.hasOwn(element, "hasAttributes")
    ? native(element, "hasAttributes").call(element)
    : element.hasAttributes();
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
    return listOf(native(scope, "querySelectorAll").call(scope, selector));
  } catch {
    return [];
  }
}

/** Elements of one tag inside `scope` in document order: the browser finds them without a selector, and knows them the next time. */
export function allOfTag(scope: Element, tag: string): Element[] {
  return listOf(native(scope, "getElementsByTagName").call(scope, tag));
}

/** By its numbers: a browser's list goes through its iterator at several times the cost. */
function listOf(found: ArrayLike<Element>): Element[] {
  const { length } = found;
  const list = new Array<Element>(length);
  for (let index = 0; index < length; index++) list[index] = found[index]!;
  return list;
}

/** The first of them; null: none. */
export function selectFirst(scope: Element, selector: string): Element | null {
  return native(scope, "querySelector").call(scope, selector);
}

const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;

/** Walks the text nodes inside `root`; the traversal is the browser's own, so that no name can hide a way from it. */
export function textWalker(root: Element): TreeWalker {
  return walker(root, SHOW_TEXT);
}

/** The same over text nodes and elements. */
export function nodeWalker(root: Element): TreeWalker {
  return walker(root, SHOW_TEXT | SHOW_ELEMENT);
}

function walker(root: Element, show: number): TreeWalker {
  const document = root.ownerDocument;
  return native(document, "createTreeWalker").call(document, root, show);
}

/** Whether an element is a field or part of an editor (`contenteditable`, `designMode`): its text is being written. */
export function hasOwnEditing(element: Element): boolean {
  if (native(element.ownerDocument, "designMode") === "on") return true;
  if (/^(input|textarea|select)$/i.test(native(element, "tagName"))) return true;
  return "isContentEditable" in element && native(element as HTMLElement, "isContentEditable");
}
