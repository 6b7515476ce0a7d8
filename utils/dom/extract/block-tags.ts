/** Elements that stand on lines of their own by the HTML standard's default style; all others run inside a line. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  "html body address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul frameset".split(
    " ",
  ),
);

/** Blocks that hold text rather than other blocks. */
export const PARAGRAPH_TAGS: ReadonlySet<string> = new Set(
  "p blockquote li ul ol dl dd dt pre h2 h3 h4 h5 h6".split(" "),
);
