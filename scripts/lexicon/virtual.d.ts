declare module "virtual:rasd/lexicon" {
  const packed: import("../../utils/core/lexicon/pack-lexicon.ts").PackedLexicon;
  export default packed;
}

declare module "virtual:rasd/names" {
  const data: import("./display-data.ts").DisplayData & { readonly version: string };
  export default data;
}

declare module "virtual:rasd/prefilter" {
  const patterns: import("../../utils/core/prefilter/types.ts").PrefilterPatterns;
  export default patterns;
}
