/** What package-lock.json says of a package. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Whether it is part of what readers install; the others build and test it. */
  readonly shipped: boolean;
}

/** Every package of a lock file, each name and version once, sorted by name. */
export function listLicences({ packages }: LockFile): Licence[] {
  const shipped = new Set<string>();
  const follow = (from: string, names: readonly string[]) => {
    for (const name of names) {
      const path = placeOf(packages, from, name);
      if (path === null || shipped.has(path)) continue;
      shipped.add(path);
      follow(path, Object.keys(packages[path]?.dependencies ?? {}));
    }
  };
  follow("", Object.keys(packages[""]?.dependencies ?? {}));
  const rows = new Map<string, Licence>();
  for (const [path, { version = "", license = "not said" }] of Object.entries(packages)) {
    if (path === "") continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const key = `${name} ${version}`;
    const isShipped = shipped.has(path) || (rows.get(key)?.shipped ?? false);
    rows.set(key, { name, version, licence: license, shipped: isShipped });
  }
  return [...rows.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Where npm finds a package that another one asks for: beside it, or further out. Null: it is not installed. */
function placeOf(packages: LockFile["packages"], from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === "") return null;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** docs/licences.md. */
export function renderLicences(list: readonly Licence[]): string {
  const table = (shipped: boolean) => {
    const rows = list.filter((each) => each.shipped === shipped);
    const lines = rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
    return ["| package | version | licence |", "| --- | --- | --- |", ...lines].join("\n");
  };
  return `# Licences

Made by \`npm run generate:licences\` from package-lock.json; \`npm test\` fails when the two do not agree.

## What readers install is made from

${table(true)}

## What builds and tests it

${table(false)}
`;
}
