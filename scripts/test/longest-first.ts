import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take a minute or near it: begun last, one of them would run alone in the end. A fresh clone knows no durations. */
const LONGEST = [
  ...["losses", "kills", "highlighting-firefox", "highlights-hostile", "highlighting"],
  ...["stories-axe", "stories-layout"],
];

/** The usual order, with what takes longest in front. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.includes(`/${name}.test.`));
      return at < 0 ? LONGEST.length : at;
    };
    const groups = (await super.sort(files)).map((file) => ({ file, rank: rank(file) }));
    return groups.toSorted((a, b) => a.rank - b.rank).map(({ file }) => file);
  }
}
