declare module "virtual:rasd/texts-*" {
  const texts: import("../../utils/core/language/types.ts").MessageTree;
  export default texts;
}
