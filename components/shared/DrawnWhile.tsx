import { Component, type ComponentChildren } from "preact";

export interface DrawnWhileProps {
  /** What is drawn depends on these and on nothing else of its surroundings; contexts are followed by themselves. As many each time. */
  same: readonly unknown[];
  draw: () => ComponentChildren;
}

/**
 * Keeps what is drawn as long as it depends on the same. Not by keeping the nodes of a drawing for the next (`useMemo`): Preact copies nodes
 * that it meets again, and the first ones hold the whole tree they were first drawn in. A list that is drawn anew with every article would
 * hold all its earlier trees, each by the one before (seen by `npm run soak -- leaks`).
 */
export class DrawnWhile extends Component<DrawnWhileProps> {
  override shouldComponentUpdate({ same }: DrawnWhileProps): boolean {
    return same.some((one, index) => !Object.is(one, this.props.same[index]));
  }

  override render({ draw }: DrawnWhileProps) {
    return draw();
  }
}
