import { parseSync } from "vite";

/** What a file says about whom it knows. */
export interface SourceFacts {
  readonly imports: readonly ImportFact[];
  /**
   * Names the file uses without declaring them anywhere, in the notation of FORBIDDEN_NAMES: `document`, `Math.random`,
   * `CSS.highlights.clear`, `new Date()`. Name → its first line, from 1.
   */
  readonly names: ReadonlyMap<string, number>;
  /** Attributes of JSX elements and keys of object literals. Name → its first line, from 1. */
  readonly keys: ReadonlyMap<string, number>;
}

export interface ImportFact {
  /** As written; null when it is computed and so cannot be checked. */
  readonly specifier: string | null;
  readonly typesOnly: boolean;
  /** From 1. */
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/**
 * Reads the imports and the foreign names of a TypeScript file by way of its syntax tree, so that comments and strings
 * do not count. A name the file declares anywhere counts as its own everywhere in it: scopes are not followed.
 *
 * @throws SyntaxError naming the file when it cannot be parsed.
 */
export function readSource(path: string, source: string): SourceFacts {
  const { program, errors } = parseSync(path, source, { sourceType: "module" });
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const lineOf = (offset: number): number => source.slice(0, offset).split("\n").length;
  const imports: ImportFact[] = [];
  const used = new Map<string, number>();
  const declared = new Set<string>();
  const keys = new Map<string, number>();
  const note = (name: string | null, node: Node, among: Map<string, number>): void => {
    if (name !== null && !among.has(name)) among.set(name, lineOf(node.start));
  };

  walk(program as unknown as Node, null, (node, parent) => {
    const found = readImport(node);
    if (found !== null) imports.push({ ...found, line: lineOf(node.start) });
    for (const name of declaredBy(node)) declared.add(name);
    if (node.type === "Identifier" && isReference(node, parent)) note(node.name as string, node, used);
    if (node.type === "MemberExpression") note(chainOf(node), node, used);
    if (node.type === "NewExpression" && nameOf(node.callee as Node) === "Date" && isEmpty(node.arguments)) {
      note("new Date()", node, used);
    }
    if (node.type === "JSXAttribute") note((node.name as Node).name as string, node, keys);
    if (node.type === "Property" && node.computed !== true) note(keyOf(node.key as Node), node, keys);
  });
  const names = new Map([...used].filter(([name]) => !declared.has(name.split(".")[0] ?? "")));
  return { imports, names, keys };
}

function walk(node: Node, parent: Node | null, visit: (node: Node, parent: Node | null) => void): void {
  visit(node, parent);
  for (const [field, value] of Object.entries(node)) {
    // A name within a type refers to no value; what a type imports is read from its TSImportType.
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, field === "typeAnnotation" ? { ...node, type: "TSType" } : node, visit);
    }
  }
}

function readImport(node: Node): Omit<ImportFact, "line"> | null {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration": {
      if (!isNode(node.source)) return null;
      const kind = node.importKind ?? node.exportKind;
      return { specifier: textOf(node.source), typesOnly: kind === "type" || hasOnlyTypes(node.specifiers) };
    }
    case "ImportExpression":
      return { specifier: isNode(node.source) ? textOf(node.source) : null, typesOnly: false };
    case "TSImportType":
      return { specifier: isNode(node.source) ? textOf(node.source) : null, typesOnly: true };
    case "CallExpression":
      if (nameOf(node.callee as Node) !== "require") return null;
      return { specifier: textOf((node.arguments as Node[])[0]), typesOnly: false };
    default:
      return null;
  }
}

function hasOnlyTypes(specifiers: unknown): boolean {
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((specifier: Node) => (specifier.importKind ?? specifier.exportKind) === "type");
}

/** The names a node brings into its file. */
function declaredBy(node: Node): string[] {
  switch (node.type) {
    case "VariableDeclarator":
      return patternNames(node.id);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return [...patternNames(node.id), ...(Array.isArray(node.params) ? node.params.flatMap(patternNames) : [])];
    case "ClassDeclaration":
      return patternNames(node.id);
    case "CatchClause":
      return patternNames(node.param);
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
      return patternNames(node.local);
    default:
      return [];
  }
}

function patternNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name as string];
    case "ObjectPattern":
      return (pattern.properties as Node[]).flatMap((property) => patternNames(property.value ?? property.argument));
    case "ArrayPattern":
      return (pattern.elements as unknown[]).flatMap(patternNames);
    case "AssignmentPattern":
      return patternNames(pattern.left);
    case "RestElement":
      return patternNames(pattern.argument);
    default:
      return [];
  }
}

/** false for the names of properties, keys and types, which refer to nothing outside. */
function isReference(node: Node, parent: Node | null): boolean {
  if (parent === null) return true;
  if (parent.type.startsWith("TS") && !parent.type.endsWith("Expression")) return false;
  if (parent.type === "MemberExpression") return parent.object === node || parent.computed === true;
  if (/^(Property|MethodDefinition|PropertyDefinition|AccessorProperty)$/.test(parent.type)) {
    return parent.value === node || parent.computed === true;
  }
  return !/^(ImportSpecifier|ExportSpecifier|LabeledStatement|BreakStatement|ContinueStatement|MetaProperty)$/.test(
    parent.type,
  );
}

/** `a.b.c` for a chain of plain names, without a leading `globalThis`, `self` or `window`; null for anything else. */
function chainOf(node: Node): string | null {
  const name = nameOf(node);
  if (name !== null) return name;
  if (node.type !== "MemberExpression" || !isNode(node.property)) return null;
  const property = node.computed === true ? textOf(node.property) : nameOf(node.property);
  const object = chainOf(node.object as Node);
  if (property === null || object === null) return null;
  return /^(globalThis|self|window)$/.test(object) ? property : `${object}.${property}`;
}

function nameOf(node: Node): string | null {
  return node.type === "Identifier" ? (node.name as string) : null;
}

function keyOf(key: Node): string | null {
  return nameOf(key) ?? textOf(key);
}

function textOf(node: Node | undefined): string | null {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
