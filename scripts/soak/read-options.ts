export const USAGE = `usage: npm run soak [-- PART ... --scale SHARE --minutes MOST --state FILE --fresh]
  PART       those parts alone; without one, all
  --scale    a share of the full figures, 0.01 for a hundredth; at least one round of each. Default: 1
  --minutes  how long a part may take; what is left is done by the next run. Default: 50
  --state    where progress is kept. Default: .output/soak/state.json
  --fresh    begin anew instead of going on`;

export interface SoakOptions {
  readonly parts: readonly string[];
  readonly scale: number;
  readonly minutes: number;
  readonly state: string | null;
  readonly fresh: boolean;
}

/** Null when the arguments are not understood. */
export function readOptions(args: readonly string[]): SoakOptions | null {
  const parts: string[] = [];
  const given = { scale: 1, minutes: 50, state: null as string | null, fresh: false };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === "--fresh") given.fresh = true;
    else if (arg === "--state") given.state = args[++at] ?? "";
    else if (arg === "--scale") given.scale = Number(args[++at]);
    else if (arg === "--minutes") given.minutes = Number(args[++at]);
    else if (arg.startsWith("-")) return null;
    else parts.push(arg);
  }
  const isShare = given.scale > 0 && given.scale <= 1;
  return isShare && given.minutes > 0 && given.state !== "" ? { parts, ...given } : null;
}
