import { describe, expect, it } from "vitest";

/** What Rasd builds on and no simulated DOM has. If one of these fails, the browser is too old or is no browser. */
describe("the browser Rasd is tested in", () => {
  it("paints custom highlights without touching the document", () => {
    const paragraph = document.createElement("p");
    paragraph.textContent = "أعلنت السلطات تفكيك شبكة";
    document.body.append(paragraph);
    const before = document.body.innerHTML;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    CSS.highlights.set("platform-test", new Highlight(range));
    expect(CSS.highlights.get("platform-test")?.size).toBe(1);
    expect(document.body.innerHTML).toBe(before);
    CSS.highlights.delete("platform-test");
    paragraph.remove();
  });

  it("lays text out", () => {
    const box = document.createElement("p");
    box.textContent = "نص";
    document.body.append(box);
    expect(box.getBoundingClientRect().height).toBeGreaterThan(0);
    box.remove();
  });
});
