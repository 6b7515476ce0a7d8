/** CSV opened by LibreOffice: no cell may be a formula, and Arabic must arrive as it was written. Skipped where `soffice` is missing. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeCsvWriter } from "../../../utils/core/exchange/write-csv.ts";
import { HOSTILE_CELLS } from "../support/hostile-cells.ts";
import { sampleAnnotation } from "../support/sample-annotation.ts";
import { SAMPLE_REPORTS, sampleContext, writeAll } from "../support/sample-export.ts";
import { sampleEntity, sampleNote } from "../support/sample-note.ts";

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice) console.info("skipped: CSV in LibreOffice (no `soffice` on the path; Debian: libreoffice-calc-nogui)");

/** Comma, quotes, UTF-8; then with «evaluate formulas» (the thirteenth token) on, which is the worst a reader can choose. */
const FILTERS = {
  "as it is opened by default": "CSV:44,34,76,1",
  "with formulas evaluated": "CSV:44,34,76,1,,0,false,true,false,false,false,0,true",
} as const;

const folder = mkdtempSync(join(tmpdir(), "rasd-csv-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(name: string, text: string, filter: string): string {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, text);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, "--headless", `--infilter=${filter}`, "--convert-to", "fods", "--outdir", folder, path];
  const run = spawnSync("soffice", args, { encoding: "utf8", timeout: 120_000 });
  expect(run.status, run.stderr).toBe(0);
  return readFileSync(join(folder, `${name}.fods`), "utf8");
}

const formulasIn = (fods: string) => fods.match(/table:formula="[^"]*"/gu) ?? [];

/** Every hostile cell in every field that reaches a table. */
const HOSTILE_RECORDS = HOSTILE_CELLS.map((cell, index) => {
  const id = `https://example.org/${index}`;
  return {
    article: sampleNote({
      ...{
        id,
        headline: cell,
        byline: cell,
        outlet: { host: cell, name: cell },
        tags: [{ label: cell, entity: null }],
      },
      entities: [sampleEntity({ id: cell, origin: "pattern", names: { ar: cell }, sentence: cell })],
    }),
    annotations: [
      sampleAnnotation({
        ...{ id: `a-${index}`, articleId: id, note: cell, tags: [{ label: cell, entity: null }] },
        quote: { type: "TextQuoteSelector", exact: cell, prefix: "", suffix: "" },
      }),
    ],
    clippings: [],
  };
});

describe.skipIf(!hasOffice)("CSV in LibreOffice", { timeout: 300_000 }, () => {
  it.each(Object.entries(FILTERS))(`${HOSTILE_CELLS.length} hostile cells, %s: no formula`, (_, filter) => {
    expect(HOSTILE_CELLS.length).toBeGreaterThanOrEqual(100);
    const context = sampleContext({ projectName: () => "=1+1" });
    for (const [file, text] of writeAll(makeCsvWriter, HOSTILE_RECORDS, context)) {
      const fods = open(file.replace(".csv", ""), text, filter);
      expect(formulasIn(fods), file).toEqual([]);
      expect(fods.match(/<table:table-row/gu)!.length, file).toBeGreaterThanOrEqual(HOSTILE_CELLS.length + 1);
    }
  });

  it("the same cells without a guard are formulas, so that the test can fail", () => {
    const bare = HOSTILE_CELLS.map((cell) => `"${cell.replaceAll('"', '""')}"\r\n`).join("");
    expect(formulasIn(open("bare", `\ufeff${bare}`, FILTERS["with formulas evaluated"])).length).toBeGreaterThan(5);
  });

  it("Arabic, line breaks and accents arrive as they were written", () => {
    const files = writeAll(makeCsvWriter, SAMPLE_REPORTS);
    const articles = open("arabic", files.get("articles.csv")!, FILTERS["as it is opened by default"]);
    expect(articles).toContain("<text:p>تفكيك شبكة للاتجار بالبشر في حي صناعي بطنجة</text:p>");
    expect(articles).toContain("<text:p>Le Courrier de l’Atlas fictif</text:p>");
    expect(articles).toContain('office:value="22"');
    const highlights = open("passages", files.get("highlights.csv")!, FILTERS["as it is opened by default"]);
    expect(highlights).toContain(
      "<text:p>يُقارن بما قالته النيابة العامة في بلاغها.</text:p><text:p>من أحصى الضحايا؟</text:p>",
    );
  });
});
