import type { Steps } from "../../core/steps/types.ts";
import { nameOf } from "../native.ts";
import { collectRuns } from "./collect-runs.ts";
import { findContainers } from "./find-container.ts";
import { findScope } from "./find-scope.ts";
import { spareAround } from "./is-furniture.ts";
import { measureProse, type Prose } from "./measure-prose.ts";

/** Where an article's text stands, and which elements the reading of it keeps or passes over. */
export interface Body {
  /** In document order, none inside another; empty when the page has no running text. */
  readonly containers: readonly Element[];
  /** Not furniture, whatever their names say. */
  readonly spared: Set<Element>;
}

/** With less running text than this even a box named after comments is looked into. */
const TOO_LITTLE = 250;
const MOST_LOOKS = 4;
const MOST_PREFERRED = 50;

/**
 * Finds the article's text. Headline, known bodies (`preferred`: the site's own; microdata's) and what holds them are never
 * furniture; nor is a box that has more running text than all the rest, whatever it is called: then the page is weighed again with
 * that box spared. Step by step: weighing a long page takes milliseconds.
 */
export function* findBody(
  root: Element,
  hints: { headline: Element | null; preferred: readonly Element[]; skipped: ReadonlySet<Element> },
): Steps<Body> {
  const { headline, preferred, skipped } = hints;
  const spared = new Set<Element>();
  const known = preferred.slice(0, MOST_PREFERRED);
  spareAround(headline, spared);
  for (const element of known) spareAround(element, spared);

  const scope = findScope(root, headline, known);
  yield;
  const runs = collectRuns(scope);
  yield;
  let prose = measureProse(root, runs, { spared, skipped });
  yield;
  for (let look = 1; look < MOST_LOOKS; look++) {
    const misnamed = findMisnamed(prose);
    if (!misnamed) break;
    spareAround(misnamed, spared);
    prose = measureProse(root, runs, { spared, skipped });
    yield;
  }
  return { containers: findContainers(prose, preferred, headline), spared };
}

/** A box left out for its name that has more running text than everything that was kept. */
function findMisnamed(prose: Prose): Element | null {
  const kept = prose.boxes[0]?.total ?? 0;
  let found: Element | null = null;
  let most = kept;
  for (const [element, length] of prose.named) {
    if (length <= most || (kept >= TOO_LITTLE && isComments(element))) continue;
    found = element;
    most = length;
  }
  return found;
}

/** Readers can write more than the reporter did. */
function isComments(element: Element): boolean {
  return /comment|disqus|respond|repl(?:y|ies)/i.test(nameOf(element));
}
