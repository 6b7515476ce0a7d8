// An update of the extension under an open page in Firefox, which ends the old scripts at once and without a word.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SampleServer, startSampleServer } from "../../../scripts/browsers/sample-server.ts";
import { dragOverIn, expectBarIn, pressInBarIn, readBarIn, readHostsIn } from "../support/highlight-bar-in-firefox.ts";
import { type RasdInFirefox, startRasdInFirefox } from "../support/rasd-in-firefox.ts";
import { readMarks } from "../support/read-marks.ts";
import { createReader, ESCAPE } from "../support/reader-in-firefox.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const NOTE = textsIn("ar").t("highlightBar.note");

let server: SampleServer;
let rasd: RasdInFirefox;
let profile = "";
const firefox = () => rasd.browser.marionette;
const { open, expectPainted, expectStored, keep } = createReader(
  () => rasd,
  () => server,
);

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "rasd-update-"));
  server = await startSampleServer();
  rasd = await startRasdInFirefox({ profile, locale: "ar", proxy: server.origin });
});

afterAll(async () => {
  await rasd.stop();
  await server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Firefox takes the same version once more as it takes a new one. */
const update = () => firefox().installAddon(join(profile, "rasd.xpi"), { temporary: false });

it("goes on saving the note that is being typed, loses no letter, and leaves nothing behind", async () => {
  const address = await open();
  // A ring around what was gone to would stay for ever: nobody is left to take it away.
  await firefox().evaluate(() => {
    const all = { startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 };
    CSS.highlights.set("hl-current", new Highlight(new StaticRange(all)));
  });
  await dragOverIn(firefox(), "تقرير الخبير");
  await expectBarIn(firefox());
  await pressInBarIn(firefox(), NOTE);
  await expectStored(address, "تقرير الخبير");
  const note = "سؤال إلى الجمعية: كم تدوم المواكبة وكم عدد النساء، و Qui paie ?";
  await firefox().typeKeys(note.slice(0, 12));
  const updated = update();
  for (const letter of note.slice(12)) {
    await firefox().pressKey(letter);
    // A fast typist's; the update falls somewhere in between.
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await updated;
  await expectStored(address, "تقرير الخبير", note);
  await waitFor(
    "the field alone",
    () => readBarIn(firefox()),
    (controls) => controls.length === 1,
  );
  await firefox().pressKey(ESCAPE);
  await waitFor(
    "nothing beside the page",
    () => readHostsIn(firefox()),
    (hosts) => hosts.length === 0,
  );
  await expectPainted("hl-r1: تقرير الخبير");
  expect((await firefox().evaluate(readMarks)).filter(({ name }) => name === "hl-current")).toEqual([]);
});

it("takes the bar off that was open with nothing to save, and highlights as before", async () => {
  const address = await open();
  await dragOverIn(firefox(), "تقرير الخبير");
  await expectBarIn(firefox());
  await update();
  await waitFor(
    "the old bar to go",
    () => readHostsIn(firefox()),
    (hosts) => hosts.length === 0,
  );
  await rasd.readReport(address);
  await keep("ضيعة معزولة");
  await expectStored(address, "ضيعة معزولة");
});
