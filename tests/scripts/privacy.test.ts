/** PRIVACY.md promises nothing that no test holds. */
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const lines = readFileSync(new URL("PRIVACY.md", root), "utf8").split("\n");
const promises = lines.filter((line) => line.startsWith("- "));

it("has a promise a line, and no other text but headings and one introduction", () => {
  const others = lines.filter((line) => line !== "" && !line.startsWith("- ") && !line.startsWith("#"));
  expect(others.length).toBe(1);
  expect(promises.length).toBeGreaterThan(15);
});

it.each(promises)("%s", (promise) => {
  // One sentence, then what holds it.
  const [, sentence, held] = /^- (.+[.:]) \((.+)\)$/u.exec(promise) ?? [];
  expect(sentence).toBeDefined();
  if (held?.startsWith("no promise: ")) return;
  const [, file, name] = /^(tests\/\S+\.test\.tsx?) «(.+)»$/u.exec(held ?? "") ?? [];
  expect({ file, name }).toEqual({ file: expect.any(String), name: expect.any(String) });
  expect(existsSync(new URL(file!, root)), file).toBe(true);
  const titles = [...readFileSync(new URL(file!, root), "utf8").matchAll(/(["'`])((?:(?!\1).)+)\1/gu)].map(
    ([, , text]) => text!,
  );
  expect(
    titles.some((title) => title.includes(name!)),
    `${file} has no test called «${name}»`,
  ).toBe(true);
});
