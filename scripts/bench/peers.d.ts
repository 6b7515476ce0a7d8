/** What the benches use of packages that bring no types. */
declare module "mark.js/dist/mark.es6.js" {
  export default class Mark {
    constructor(context: Element);
    mark(terms: readonly string[], options: { separateWordSearch: boolean; done?: () => void }): void;
    unmark(options: { done?: () => void }): void;
  }
}
