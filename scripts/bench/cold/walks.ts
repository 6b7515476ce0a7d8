export { readCharacters, walk } from "../page-text.ts";
