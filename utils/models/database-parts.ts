/** The database's library and what watches through it: a third of the popup's weight, read once something is painted. */

export { watchAnnotations } from "../store/watch-annotations.ts";
export { watchArticles } from "../store/watch-articles.ts";
export { openGuardedDatabase } from "./open-guarded-database.ts";
