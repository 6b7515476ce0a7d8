import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { Card, TableLine } from "../../components/library/list/GridLines.tsx";
import { parseQuery } from "../../utils/core/search/parse-query.ts";
import { mountView } from "./mount-view.tsx";

const query = parseQuery("");
const projects = new Map();

interface LinesProps {
  /** Held by everything that holds this drawing of the lines. */
  readonly drawing: object;
  readonly Line: (props: { row: number; isActive: boolean }) => preact.VNode;
  /** Of the two lines, whether each is the active one. */
  readonly active: readonly [boolean, boolean];
}

function Lines({ Line, active }: LinesProps) {
  return (
    <div>
      <Line row={0} isActive={active[0]} />
      <Line row={1} isActive={active[1]} />
    </div>
  );
}

const shared = { item: null, isSelected: false, query, projects };

// What a library is while articles are read: one part is drawn anew, then the other. To add one: what a grid is made of.
it.each([
  ["rows", (props: { row: number; isActive: boolean }) => <TableLine {...props} {...shared} top={0} />],
  ["cards", (props: { row: number; isActive: boolean }) => <Card {...props} {...shared} column={0} />],
])("lets go of earlier drawings of %s that change in turn", async (_name, Line) => {
  const drawings: WeakRef<object>[] = [];
  const view = (turn: number) => {
    const drawing = {};
    drawings.push(new WeakRef(drawing));
    return <Lines drawing={drawing} Line={Line} active={[turn % 4 < 2, (turn + 1) % 4 < 2]} />;
  };
  const { update, root } = await mountView(view(0), { width: 800 });
  for (let turn = 1; turn < 40; turn++) await update(view(turn));
  expect(root.querySelectorAll("[tabindex='0']").length).toBe(1);
  await act(() => {});
  // What a weak reference was made for is held to the end of the task.
  await new Promise((resolve) => setTimeout(resolve));
  await (cdp() as unknown as { send(method: string): Promise<unknown> }).send("HeapProfiler.collectGarbage");
  expect(drawings.filter((drawing) => drawing.deref() !== undefined).length).toBeLessThan(5);
});
