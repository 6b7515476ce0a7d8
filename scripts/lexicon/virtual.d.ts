declare module "virtual:rasd/lexicon" {
  const packed: import("../../utils/core/lexicon/pack-lexicon.ts").PackedLexicon;
  export default packed;
}

declare module "virtual:rasd/names" {
  const data: {
    readonly version: string;
    readonly names: import("../../utils/core/notes/make-article-note.ts").EntityNames;
  };
  export default data;
}
