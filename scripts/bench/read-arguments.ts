/** What a run was asked for. */
export interface BenchArguments {
  /** null: every bench that is quick enough. */
  readonly name: string | null;
  /** File for the lines as JSON; null: none. */
  readonly json: string | null;
  /** Whether the lines become the record later runs are compared with. */
  readonly isRecorded: boolean;
  readonly isQuick: boolean;
}

/** Flags that a value follows. */
const WITH_VALUE = ["--json", "--format"];

/** @throws Error that says which flag lacks its value, or which two do not go together. */
export function readArguments(given: readonly string[]): BenchArguments {
  let name: string | null = null;
  let json: string | null = null;
  for (let at = 0; at < given.length; at++) {
    const argument = given[at]!;
    if (WITH_VALUE.includes(argument)) {
      const value = given[++at];
      if (value === undefined || value.startsWith("--")) throw new Error(`${argument} needs a value behind it.`);
      if (argument === "--json") json = value;
    } else if (!argument.startsWith("--")) name ??= argument;
  }
  const [isRecorded, isQuick] = [given.includes("--record"), given.includes("--quick")];
  if (isRecorded && isQuick) throw new Error("--record needs all rounds: leave out --quick.");
  return { name, json, isRecorded, isQuick };
}
