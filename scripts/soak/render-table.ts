import type { SoakState } from "./state.ts";
import type { Part } from "./types.ts";

export interface SoakRow {
  readonly name: string;
  readonly what: string;
  readonly demanded: string;
  readonly seen: string;
  /** null: not run, not finished, or not possible here. */
  readonly met: boolean | null;
  readonly command: string;
  /** The day it was last run, ISO 8601; "" when it never was. */
  readonly date: string;
}

/** A row for each part, whatever became of it. A smaller number of rounds than the full figure is said. */
export function makeRows(parts: readonly Part[], state: SoakState): SoakRow[] {
  return parts.map((part) => {
    const { name, what, demanded, rounds } = part;
    const record = state[name];
    const row = { name, what, demanded, command: `npm run soak -- ${name}`, date: record?.at.slice(0, 10) ?? "" };
    if (record === undefined) return { ...row, seen: "not run", met: null };
    if (record.skipped !== null) return { ...row, seen: `not run: ${record.skipped}`, met: null };
    const { seen, met } = part.judge(record);
    const count = `${record.done}${record.done < rounds ? ` of ${rounds}` : ""}`;
    const faults = record.counts.faults ?? 0;
    // What a part would say of itself holds only without a fault.
    const told = faults > 0 ? `${faults} faults, the first: ${record.faults[0]?.split("\n", 1)[0]}` : seen;
    const isDone = record.done >= record.rounds;
    return { ...row, seen: `${count}: ${told}`, met: faults > 0 ? false : isDone ? met : null };
  });
}

/** As a table of Markdown, with a last line that counts. */
export function renderTable(rows: readonly SoakRow[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll(/\s+/gu, " ");
  const mark = (met: boolean | null) => (met === null ? "—" : met ? "yes" : "**no**");
  const lines = rows.map(
    ({ what, demanded, seen, met, command, date }) =>
      `| ${[what, demanded, seen, mark(met), `\`${command}\``, date].map(cell).join(" | ")} |`,
  );
  const met = rows.filter((row) => row.met === true).length;
  const missed = rows.filter((row) => row.met === false).length;
  return [
    "| what | demanded | seen | met | command | date |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
    `${met} met, ${missed} missed, ${rows.length - met - missed} not run to their end`,
  ].join("\n");
}
