export { measureKinds } from "./measure-kinds.ts";
export { measureLookAlikes } from "./measure-look-alikes.ts";
export { measureSpeed } from "./measure-speed.ts";
