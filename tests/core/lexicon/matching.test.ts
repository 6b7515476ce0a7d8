import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileLexicon } from "../../../utils/core/lexicon/compile-lexicon.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import type { Category, Entity, Guards } from "../../../utils/core/lexicon/types.ts";

interface CaseFile {
  lexicon: {
    entity: string;
    category: Category;
    forms: string[];
    options: { cs?: 1; prev?: string[]; blockPrev?: string[]; blockNext?: string[]; needs?: "long" };
  }[];
  cases: { id: string; group: string; input: string; why: string; expected: Expected[] }[];
}
interface Expected {
  entity: string;
  surface: string;
  core: string;
}

const file: CaseFile = JSON.parse(readFileSync(new URL("./matching-cases.json", import.meta.url), "utf8"));

function guardsOf(options: CaseFile["lexicon"][number]["options"]): Guards {
  return {
    ...(options.cs ? { caseSensitive: true as const } : {}),
    ...(options.prev ? { previousAny: options.prev } : {}),
    ...(options.blockPrev ? { previousNone: options.blockPrev } : {}),
    ...(options.blockNext ? { nextNone: options.blockNext } : {}),
    ...(options.needs ? { needs: "entity" as const } : {}),
  };
}

function entitiesOf(lines: CaseFile["lexicon"]): Entity[] {
  const entities = new Map<string, Entity>();
  for (const line of lines) {
    const forms = line.forms.map((text) => ({
      text,
      lang: "ar" as const,
      guards: guardsOf(line.options),
      sources: ["test"],
    }));
    const known = entities.get(line.entity);
    entities.set(line.entity, {
      id: line.entity,
      category: line.category,
      signal: "strong",
      group: "core",
      names: {},
      origin: "seed",
      forms: [...(known?.forms ?? []), ...forms],
    });
  }
  return [...entities.values()];
}

const lexicon = compileLexicon(entitiesOf(file.lexicon), "test");
/** Recognised values carry their value in the id; the cases name only the kind. */
const KINDS = new Set(["date", "amount"]);

describe("the matching cases of the guide", () => {
  test("all of them are here", () => expect(file.cases.length).toBe(58));

  test.each(file.cases)("$id $group: $why", ({ input, expected }) => {
    const found = findMentions(input, lexicon).map((mention) => ({
      entity: KINDS.has(mention.category) ? mention.category : mention.entity,
      surface: input.slice(mention.start, mention.end),
      core: input.slice(mention.coreStart, mention.end),
    }));
    expect(found).toEqual(expected.map(({ entity, surface, core }) => ({ entity, surface, core })));
  });
});
