import { render } from "preact";
import { expect, it } from "vitest";

it("turns JSX into Preact elements", () => {
  const root = document.createElement("div");
  render(<bdi lang="ar">رصد</bdi>, root);
  expect(root.innerHTML).toBe('<bdi lang="ar">رصد</bdi>');
  render(null, root);
});
