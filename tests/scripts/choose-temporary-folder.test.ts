import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { chooseTemporaryFolder } from "../../scripts/test/choose-temporary-folder.ts";

it("is the system's own where there is no such folder, or none for us", () => {
  expect(chooseTemporaryFolder("/there/is/none")).toBe(tmpdir());
});

it("is the folder asked for only where a run's profiles fit", () => {
  const { bavail, bsize } = statfsSync(".");
  const fits = bavail * bsize >= 4e9;
  expect(chooseTemporaryFolder(".")).toBe(fits ? "." : tmpdir());
});
