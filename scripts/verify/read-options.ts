export const USAGE =
  "usage: npm run --silent verify -- EXPORT.json [--head HASH]... (HASH: the 64 hexadecimal digits of a seal noted elsewhere)";

export interface VerifyOptions {
  readonly path: string;
  /** Seals that must be in the file. */
  readonly heads: readonly string[];
}

/** Null when the arguments are not one file and whole hashes. */
export function readOptions(args: readonly string[]): VerifyOptions | null {
  const paths: string[] = [];
  const heads: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--head") {
      const hash = args[++i]?.toLowerCase() ?? "";
      if (!/^[0-9a-f]{64}$/.test(hash)) return null;
      heads.push(hash);
    } else if (arg.startsWith("-")) return null;
    else paths.push(arg);
  }
  return paths.length === 1 ? { path: paths[0]!, heads } : null;
}
